package io.github.mettle.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chapters as HTML: a page that loads nothing and runs nothing, or an element without a style for a
 * page of another.
 */
public final class HtmlPage {
  private static final String NOTHING_LOADED =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private final Markup out = Markup.create();
  private final Set<String> labels = new HashSet<>();

  private HtmlPage() {}

  /**
   * {@return a page}
   *
   * @param stylesheet in its head
   * @param patterns SVG that pictures refer to
   */
  public static String of(List<Chapter> chapters, String stylesheet, String patterns) {
    HtmlPage page = new HtmlPage();
    page.head(chapters.get(0), stylesheet);
    page.out.open("body", "class", "mettle").line();
    page.out.add(patterns).line();
    page.out.open("main", "class", "m-page").line();
    page.body(chapters);
    page.out.close("main").line().close("body").line().close("html").line();
    return page.out.toString();
  }

  /**
   * {@return an element}
   *
   * @param patterns SVG that pictures refer to
   */
  public static String fragment(List<Chapter> chapters, String patterns) {
    HtmlPage page = new HtmlPage();
    page.out.open("div", "class", "mettle").line();
    page.out.add(patterns).line();
    page.out.open("div", "class", "m-page").line();
    page.body(chapters);
    page.out.close("div").close("div").line();
    return page.out.toString();
  }

  private void head(Chapter first, String stylesheet) {
    out.add("<!DOCTYPE html>\n").open("html", "lang", "en").line().open("head").line();
    out.open("meta", "charset", "UTF-8").line();
    out.open("meta", "http-equiv", "Content-Security-Policy", "content", NOTHING_LOADED).line();
    String viewport = "width=device-width, initial-scale=1";
    out.open("meta", "name", "viewport", "content", viewport).line();
    out.open("meta", "name", "color-scheme", "content", "light dark").line();
    out.element("title", first.party() + ": " + first.title()).line();
    out.open("style").add(stylesheet).close("style").line();
    out.close("head").line();
  }

  private void body(List<Chapter> chapters) {
    String party = chapters.get(0).party();
    out.open("header").open("h1").element("bdi", party).close("h1");
    out.close("header").line();
    for (Chapter chapter : chapters) {
      out.open("section").line();
      String title = chapter.titleBelow(party);
      title(title);
      chapter.blocks().get().forEach(block -> write(block, title));
      out.close("section").line();
    }
  }

  /** The last part of a title, the days, is not broken where a line has room for it. */
  private void title(String title) {
    int days = title.lastIndexOf(", ") + 2;
    out.open("h2").text(title.substring(0, days));
    out.element("span", title.substring(days), "class", "m-days").close("h2").line();
  }

  private void write(Block block, String title) {
    if (block instanceof Block.Heading heading) {
      out.element("h3", heading.text()).line();
    } else if (block instanceof Block.Conclusion conclusion) {
      out.element("p", conclusion.text(), "class", "m-conclusion").line();
    } else if (block instanceof Block.Prose prose) {
      out.element("p", prose.text(), "class", "m-prose").line();
    } else if (block instanceof Block.Items items) {
      items(items);
    } else if (block instanceof Block.Headline headline) {
      headline(headline);
    } else if (block instanceof Block.Figures figures) {
      figures(figures);
    } else if (block instanceof Block.Picture picture) {
      picture(picture.drawing().get());
    } else if (block instanceof Block.Table table) {
      HtmlTable.write(table, label(table, title), out);
    }
  }

  /** The name of a table that scrolls, unlike any other on the page. */
  private String label(Block.Table table, String title) {
    return labels.add(table.name()) ? table.name() : title + ": " + table.name();
  }

  private void items(Block.Items items) {
    out.open("ul", "class", "m-items").line();
    items.items().forEach(item -> out.element("li", item).line());
    out.close("ul").line();
  }

  private void headline(Block.Headline headline) {
    out.open("div", "class", "m-headline").open("p");
    out.element("strong", headline.standing()).text(" " + headline.meaning());
    out.close("p").add(headline.gauge().get()).close("div").line();
  }

  private void figures(Block.Figures figures) {
    out.open("dl", "class", "m-figures");
    for (Block.Figure figure : figures.figures()) {
      out.open("div").element("dt", figure.name()).element("dd", figure.value()).close("div");
    }
    out.close("dl").line();
  }

  private void picture(Block.Drawing picture) {
    out.open("figure").line().add(picture.svg()).line().open("figcaption");
    out.element("p", picture.caption());
    out.open("ul", "class", "m-legend");
    for (Block.Swatch swatch : picture.legend()) {
      out.open("li").add(swatch.svg()).element("span", swatch.meaning()).close("li");
    }
    out.close("ul").close("figcaption").close("figure").line();
  }
}
