/** The clerk's desk. */
export function DeskScreen() {
  return <h1>工作台</h1>;
}
