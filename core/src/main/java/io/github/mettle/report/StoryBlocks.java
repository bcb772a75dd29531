package io.github.mettle.report;

import static io.github.mettle.page.English.number;

import io.github.mettle.insight.Story;
import io.github.mettle.page.Block;
import io.github.mettle.page.English;
import io.github.mettle.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Stories on a page: favours in a line each, others in a line for each day. */
final class StoryBlocks {
  private static final int MOST_LINES = 12;

  private StoryBlocks() {}

  /**
   * Favours, a line each.
   *
   * @param left what is left of the points of each, in words
   */
  static Block favours(List<Story> stories, int most, Function<Story, String> left) {
    List<String> lines = new ArrayList<>();
    stories.stream().limit(most).map(it -> line(it, left.apply(it))).forEach(lines::add);
    if (stories.size() > most) {
      lines.add("And " + more(stories.size() - most, "favour") + ".");
    }
    return new Block.Items(lines);
  }

  /** A favour in a line, which says where nothing is left of its points. */
  private static String line(Story story, String left) {
    String faded = left.contains("faded") ? " (its points have faded; the favour has not)" : "";
    return Text.oneLine(story.episodeId()) + ". " + String.join("; ", story.lines()) + faded;
  }

  /** A story of several days, below its id and what is to say of it. */
  static List<Block> story(Story story, String remark) {
    List<String> lines = story.lines();
    List<String> told = lines;
    if (lines.size() > MOST_LINES) {
      told = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
      told.add("And " + more(lines.size() - told.size(), "day") + " of it.");
    }
    String head = Text.oneLine(story.episodeId()) + (remark.isEmpty() ? "" : ", " + remark);
    return List.of(new Block.Prose(head), new Block.Items(told));
  }

  static String more(int count, String noun) {
    return number(count) + " more " + (count == 1 ? noun : English.plural(noun));
  }
}
