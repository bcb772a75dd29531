package io.github.mettle.page;

/** Elements of HTML and SVG, with text and attribute values escaped. Not thread-safe. */
public final class Markup {
  private final StringBuilder out = new StringBuilder();

  private Markup() {}

  /** Returns markup of nothing yet. */
  public static Markup create() {
    return new Markup();
  }

  /** Opens an element; attributes are names and values in turn. */
  public Markup open(String element, String... attributes) {
    start(element, attributes);
    out.append('>');
    return this;
  }

  /** Adds an element of SVG without content. */
  public Markup empty(String element, String... attributes) {
    start(element, attributes);
    out.append("/>");
    return this;
  }

  private void start(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(Escape.html(attributes[i + 1])).append('"');
    }
  }

  /** Adds text. */
  public Markup text(String text) {
    out.append(Escape.html(text));
    return this;
  }

  /** Closes an element. */
  public Markup close(String element) {
    out.append("</").append(element).append('>');
    return this;
  }

  /** Adds an element with nothing but text in it. */
  public Markup element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close(element);
  }

  /** Adds markup as it is. */
  public Markup add(String markup) {
    out.append(markup);
    return this;
  }

  /** Ends a line of the source. */
  public Markup line() {
    out.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
