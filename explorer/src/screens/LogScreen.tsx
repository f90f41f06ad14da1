export default function LogScreen() {
  return null;
}
