export default function DutiesScreen() {
  return null;
}
