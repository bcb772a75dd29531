/** A procurement desk that asks Mettle about its suppliers. */
module io.github.mettle.example.procurement {
  requires io.github.mettle;
}
