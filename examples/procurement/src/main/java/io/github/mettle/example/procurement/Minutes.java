package io.github.mettle.example.procurement;

import io.github.mettle.insight.Reason;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.Recommendation;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.trust.Trust;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** An award in words: who, why, why not the others, and what both sides still owe each other. */
final class Minutes {
  private static final int WIDTH = 92;
  private static final int MOST_REASONS = 3;

  private final Award award;
  private final StringBuilder text = new StringBuilder();

  Minutes(Award award) {
    this.award = award;
  }

  /** All of it. */
  @Override
  public String toString() {
    text.setLength(0);
    award.ranking().forEach(this::summary);
    award.winner().ifPresentOrElse(this::goesTo, this::goesToNobody);
    return text.toString();
  }

  private void summary(Candidate candidate) {
    Trust trust = candidate.trust();
    text.append(
        String.format(
            Locale.ROOT,
            "%-8s %-16s %-14s expected %.2f, at least %.2f\n",
            candidate.decision().outcome(),
            candidate.name(),
            trust.standing().title(),
            trust.expected(),
            trust.lower()));
  }

  private void goesToNobody() {
    title("Nobody gets the order: all who bid are on hold.");
    for (Candidate candidate : award.ranking()) {
      title("Why not " + candidate.name() + "?");
      gate(candidate);
      tell(candidate);
    }
  }

  private void goesTo(Candidate winner) {
    boolean isWatched = winner.decision().outcome() == Recommendation.WATCH;
    title("The order goes to " + winner.name() + (isWatched ? ", and we watch how it goes." : "."));
    paragraph("", meaning(winner.trust()));
    gate(winner);
    for (Candidate other : award.ranking()) {
      if (other != winner) {
        whyNot(other, winner);
      }
    }
    tell(winner);
    open(winner);
    ours(winner);
  }

  private static String meaning(Trust trust) {
    return String.format(
        Locale.ROOT,
        "They are %s: %s. What we can plan with is %.2f.",
        trust.standing().title(),
        trust.standing().meaning(),
        trust.lower());
  }

  private void whyNot(Candidate other, Candidate winner) {
    title("Why not " + other.name() + "?");
    item(winner.verdictAgainst(other));
    gate(other);
    tell(other);
  }

  private void gate(Candidate candidate) {
    item("Our gate: " + candidate.decision());
  }

  /** What we write to them, in words to them; and what we note for ourselves. */
  private void tell(Candidate candidate) {
    Reasons ours = Reasons.of(candidate.sheet()).atMost(MOST_REASONS);
    Reasons theirs = ours.to(Audience.SUPPLIER);
    list("We write to " + candidate.name() + ", with thanks:", theirs.good());
    list("We write to " + candidate.name() + ", and ask:", theirs.bad());
    list("What cost " + candidate.name() + " most:", ours.harmful());
  }

  private void list(String title, List<Reason> reasons) {
    if (!reasons.isEmpty()) {
      title(title);
      reasons.forEach(reason -> item(reason.sentence()));
    }
  }

  private void open(Candidate winner) {
    List<Expectation> due = winner.sheet().due();
    if (!due.isEmpty()) {
      title("Still open with " + winner.name() + ":");
      due.forEach(expectation -> item(demand(expectation)));
    }
  }

  private static String demand(Expectation due) {
    LocalDate day = LocalDate.ofInstant(due.dueAt(), ZoneOffset.UTC);
    return "by " + day + ", " + due.episodeId() + ": " + due.demand();
  }

  /** Trust goes both ways: our own sheet, as honest as theirs. */
  private void ours(Candidate winner) {
    BalanceSheet ours = winner.relationship().buyer();
    title("And we?");
    if (ours.counts().isEmpty()) {
      paragraph("", "We have kept no record of our own conduct.");
      return;
    }
    paragraph("", winner.relationship().sentence());
    Reasons reasons = Reasons.of(ours).atMost(MOST_REASONS).to(Audience.SUPPLIER);
    list("What " + winner.name() + " could ask of us:", reasons.bad());
    list("What cost us most:", reasons.harmful());
    text.append('\n').append(ours).append('\n');
  }

  private void title(String title) {
    text.append('\n').append(title).append('\n');
  }

  private void item(String item) {
    paragraph("  ", item);
  }

  /** Breaks the lines of what is long, and indents what follows the first. */
  private void paragraph(String indent, String paragraph) {
    int column = 0;
    for (String word : paragraph.split(" ", -1)) {
      boolean isFirst = column == 0;
      if (!isFirst && column + 1 + word.length() > WIDTH) {
        text.append('\n').append(indent.isEmpty() ? "" : indent + "  ").append(word);
        column = indent.length() * 2 + word.length();
      } else {
        text.append(isFirst ? indent : " ").append(word);
        column += (isFirst ? indent.length() : 1) + word.length();
      }
    }
    text.append('\n');
  }
}
