export default function ReorganizationsScreen() {
  return null;
}
