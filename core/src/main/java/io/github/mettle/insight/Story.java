package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import io.github.mettle.page.English;
import io.github.mettle.page.Numbers;
import io.github.mettle.record.Action;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Reply;
import io.github.mettle.record.Ruling;
import io.github.mettle.record.Step;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.Posting;
import io.github.mettle.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An episode told in order: what was done, with notes and links, and beside it the replies and
 * disputes that are about it. It is told whole even when its points have faded.
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class Story {
  /** Something that happened at an instant. */
  private record Event(Instant at, String text) {}

  private static final double FADED = 0.05;

  private final String episodeId;
  private final ImmutableList<String> lines;

  private Story(String episodeId, ImmutableList<String> lines) {
    this.episodeId = episodeId;
    this.lines = lines;
  }

  /**
   * {@return the story of an episode of a ledger}
   *
   * @param entry the episode with its postings
   * @param ledger the ledger, with replies and disputes; what is dated later is not told
   * @param to the reader
   */
  static Story of(EpisodeEntry entry, Ledger ledger, Audience to) {
    Teller teller = new Teller(to);
    Optional<Episode> episode = entry.episode();
    if (episode.isPresent() && episode.get() instanceof Incident incident) {
      teller.incident(incident);
    } else {
      teller.postings(entry);
    }
    episode.ifPresent(teller::waiver);
    String id = entry.episodeId();
    ledger.disputes().stream().filter(it -> it.episodeId().equals(id)).forEach(teller::dispute);
    ledger.replies().stream().filter(it -> it.episodeId().equals(id)).forEach(teller::reply);
    return new Story(id, teller.lines(ledger.asOf().due(), episode.map(Story::remark).orElse("")));
  }

  private static String remark(Episode episode) {
    return remark(episode.note(), episode.link());
  }

  private static String remark(Optional<String> note, Optional<String> link) {
    List<String> parts = new ArrayList<>();
    note.map(Text::oneLine).ifPresent(parts::add);
    link.map(Text::oneLine).ifPresent(parts::add);
    return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
  }

  /** {@return the id of the episode} */
  public String episodeId() {
    return episodeId;
  }

  /** {@return what happened, in order, a line for each day} */
  public ImmutableList<String> lines() {
    return lines;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Story other
        && episodeId.equals(other.episodeId)
        && lines.equals(other.lines);
  }

  @Override
  public int hashCode() {
    return Objects.hash(episodeId, lines);
  }

  /** {@return the id, and a line for each day} */
  @Override
  public String toString() {
    return Text.oneLine(episodeId) + "\n  " + String.join("\n  ", lines);
  }

  /** Gathers what happened. */
  private static final class Teller {
    private final Audience to;
    private final List<Event> events = new ArrayList<>();

    Teller(Audience to) {
      this.to = to;
    }

    void incident(Incident it) {
      tell(it.openedAt().begin(), opened(it));
      it.noticedAt().ifPresent(at -> tell(at.begin(), "we noticed it"));
      it.steps().forEach(this::step);
    }

    private String opened(Incident it) {
      String what = article(English.word(it.severity())) + " incident " + whose(it) + ", ";
      String repeat = it.recurrenceOf().map(id -> "; a repeat of " + Text.oneLine(id)).orElse("");
      return what + reach(it.impact()) + repeat;
    }

    private static String article(String word) {
      return "a " + word;
    }

    private String whose(Incident it) {
      return switch (it.attribution()) {
        case SUPPLIER -> "of " + to.their() + " making";
        case SHARED -> "partly of " + to.their() + " making";
        case EXTERNAL -> "of neither side's making";
        case BUYER -> "of our making";
      };
    }

    private static String reach(Impact impact) {
      return switch (impact) {
        case NONE -> "which did not reach us";
        case LIMITED -> "which reached us";
        case SEVERE -> "which hit us severely";
      };
    }

    private void step(Step step) {
      tell(step.at().begin(), done(step.action()) + remark(step.note(), step.link()));
    }

    private String done(Action action) {
      return switch (action) {
        case REOPENED -> "it came back";
        case NOTIFIED -> to.they() + " told us";
        case UPDATED -> to.they() + " told us how it stood";
        case CONTAINED -> to.they() + " contained it";
        case REMEDY_OFFERED -> to.they() + " offered us a way out";
        case RESOLVED -> to.they() + " resolved it";
        case CAUSE_EXPLAINED -> to.they() + " explained the cause";
        case PREVENTION_SHARED -> to.they() + " told us what will prevent the next";
      };
    }

    /** Other episodes as the sheet tells them; one that posted nothing yet, by its beginning. */
    void postings(EpisodeEntry entry) {
      for (Posting posting : entry.postings()) {
        tell(day(posting), posting.reason());
      }
      if (events.isEmpty()) {
        entry
            .episode()
            .ifPresent(it -> tell(it.beganAt().begin(), English.word(it.kind()) + ", still open"));
      }
    }

    /** The day on which it was done; it may have fallen due on another. */
    private static Instant day(Posting posting) {
      LocalDate day = LocalDate.ofInstant(posting.until(), ZoneOffset.UTC);
      return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    void waiver(Episode episode) {
      episode.waivedAt().ifPresent(at -> tell(at.begin(), "we waived what was still missing"));
    }

    void dispute(Dispute dispute) {
      String remark = remark(dispute.note(), dispute.link());
      tell(dispute.raisedAt().begin(), to.they() + " disputed it" + remark);
      dispute.ruledAt().ifPresent(at -> tell(at.begin(), ruled(dispute.ruling())));
    }

    private String ruled(Optional<Ruling> ruling) {
      boolean upheld = ruling.filter(it -> it == Ruling.UPHELD).isPresent();
      return upheld ? "the dispute was upheld" : "the dispute was dismissed, and the fact stands";
    }

    void reply(Reply reply) {
      String who = reply.by().map(Text::oneLine).orElse(to.they());
      String said = who + " replied: “" + Text.oneLine(reply.text()) + "”";
      tell(reply.at().begin(), said + remark(Optional.empty(), reply.link()));
    }

    private void tell(Instant at, String text) {
      events.add(new Event(at, text));
    }

    ImmutableList<String> lines(Instant now, String remark) {
      List<Event> told = new ArrayList<>(events);
      told.removeIf(it -> it.at().isAfter(now));
      told.sort(Comparator.comparing(Event::at));
      Map<String, Set<String>> days = new LinkedHashMap<>();
      for (Event event : told) {
        String text = event.text() + (days.isEmpty() ? remark : "");
        days.computeIfAbsent(English.date(event.at()), any -> new LinkedHashSet<>()).add(text);
      }
      ImmutableList.Builder<String> lines = ImmutableList.builder();
      days.forEach((day, texts) -> lines.add(day + ": " + String.join("; ", texts)));
      return lines.build();
    }
  }

  /** {@return what is left of the points of an episode, in words} */
  static String left(EpisodeEntry entry) {
    boolean isFaded =
        entry.postings().stream()
            .allMatch(it -> isNothing(it.assets().toDouble() + it.liabilities().toDouble()));
    if (isFaded) {
      return entry.postings().isEmpty() ? "" : "its points have faded";
    }
    double net =
        entry.postings().stream()
            .mapToDouble(it -> it.assets().toDouble() - it.liabilities().toDouble())
            .sum();
    return "its net today: " + Numbers.signed(net) + " points";
  }

  private static boolean isNothing(double points) {
    return points < FADED;
  }
}
