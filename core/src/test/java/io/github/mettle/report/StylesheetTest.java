package io.github.mettle.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast by WCAG 2.2: 4.5 for text (1.4.3), 3 for what a picture is made of (1.4.11). */
class StylesheetTest {
  private static final Pattern COLOUR = Pattern.compile("--([a-z]+): #([0-9a-f]+);");

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void textIsReadable(boolean dark) {
    Map<String, double[]> colours = colours(dark);
    for (String text : List.of("ink", "soft")) {
      for (String ground : List.of("paper", "sunk", "band")) {
        assertThat(contrast(colours.get(text), colours.get(ground)))
            .as(text + " on " + ground)
            .isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void picturesAreVisible(boolean dark) {
    Map<String, double[]> colours = colours(dark);
    for (String mark : List.of("good", "bad", "bar", "heavy")) {
      assertThat(contrast(colours.get(mark), colours.get("paper")))
          .as(mark)
          .isGreaterThanOrEqualTo(3);
    }
    for (String mark : List.of("ink", "bad")) {
      assertThat(contrast(colours.get(mark), colours.get("band")))
          .as(mark + " on band")
          .isGreaterThanOrEqualTo(3);
    }
  }

  private static Map<String, double[]> colours(boolean dark) {
    int darkness = Stylesheet.CSS.indexOf("prefers-color-scheme: dark");
    String css = dark ? Stylesheet.CSS.substring(darkness) : Stylesheet.CSS.substring(0, darkness);
    Map<String, double[]> colours = new HashMap<>();
    Matcher matcher = COLOUR.matcher(css);
    while (matcher.find()) {
      colours.put(matcher.group(1), colour(matcher.group(2)));
    }
    return colours;
  }

  private static double[] colour(String hex) {
    String six = hex.length() == 6 ? hex : hex.replaceAll("(.)", "$1$1");
    double[] colour = new double[3];
    for (int i = 0; i < 3; i++) {
      double share = Integer.parseInt(six.substring(2 * i, 2 * i + 2), 16) / 255.0;
      colour[i] = share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
    return colour;
  }

  private static double contrast(double[] one, double[] other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(double[] colour) {
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2];
  }
}
