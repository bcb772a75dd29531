package io.github.mettle.example.study;

import io.github.mettle.account.Account;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Inquiry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Complaints of consumers about banks and lenders: each company is a party. */
final class Complaints {
  private static final String FILE = "cfpb-complaints-2013-2017.csv";
  private static final Set<String> COLUMNS = Set.of("sent", "company", "timely", "disputed");
  private static final String AS_OF = "2018-12-31";

  /** What the Bureau calls timely. */
  private static final int ANSWER_DAYS = 15;

  /** By when a consumer could dispute the answer, from the day the complaint was sent. */
  private static final int DISPUTE_DAYS = ANSWER_DAYS + 60;

  private Complaints() {}

  /**
   * Reads whether complaints were answered in time.
   *
   * @param folder holds the file
   * @throws IOException if it cannot be read
   */
  static DataSet answers(Path folder) throws IOException {
    DataSet.Portfolio portfolio = new DataSet.Portfolio();
    Rows rows =
        Rows.read(
            folder.resolve(FILE),
            COLUMNS,
            row -> {
              LocalDate sent = LocalDate.parse(row.getField("sent"));
              Inquiry inquiry =
                  Inquiry.builder().id("line " + row.getStartingLineNumber()).askedAt(sent).build();
              portfolio.add(
                  row.getField("company"),
                  isYes("timely", row.getField("timely"))
                      ? inquiry.answered(Candour.STRAIGHT, sent.plusDays(ANSWER_DAYS))
                      : inquiry);
              return true;
            });
    return new DataSet(
        "Complaints, answered in time",
        Account.RESPONSIVENESS,
        Policy.builder().answerWindow(Duration.ofDays(ANSWER_DAYS)).build(),
        portfolio.records(),
        AS_OF,
        List.of(
            "A party is one company, a complaint is an inquiry; the answer window is the Bureau's"
                + " fifteen days.",
            "The day of the answer is not in the data. A timely answer is taken to have come on the"
                + " last day of the window, one that was not timely never to have come.",
            "How straight an answer was is unknown; CANDOUR is not looked at here."),
        rows);
  }

  /** Reads whether consumers disputed the answers. */
  static DataSet disputes(Path folder) throws IOException {
    DataSet.Portfolio portfolio = new DataSet.Portfolio();
    Rows rows =
        Rows.read(
            folder.resolve(FILE),
            COLUMNS,
            row -> {
              if (row.getField("disputed").isEmpty()) {
                return false;
              }
              LocalDate sent = LocalDate.parse(row.getField("sent"));
              LocalDate known = sent.plusDays(DISPUTE_DAYS);
              portfolio.add(
                  row.getField("company"),
                  Delivery.builder()
                      .id("line " + row.getStartingLineNumber())
                      .orderedAt(sent)
                      .dueAt(known)
                      .deliveredAt(known)
                      .acceptedShare(isYes("disputed", row.getField("disputed")) ? 0 : 1)
                      .build());
              return true;
            });
    return new DataSet(
        "Complaints, answer not disputed",
        Account.RELIABILITY,
        Policy.standard(),
        portfolio.records(),
        AS_OF,
        List.of(
            "The answer is a delivery that the consumer accepts, or disputes. It is forecast from"
                + " earlier answers, accepted or disputed, and from nothing else.",
            "When a dispute was raised is not in the data: it is taken to be known 75 days after"
                + " the complaint was sent, fifteen for the answer and sixty to dispute it.",
            "Where the data does not say whether it was disputed, there is no outcome."),
        rows);
  }

  private static boolean isYes(String column, String value) {
    return switch (value) {
      case "Yes" -> true;
      case "No" -> false;
      default -> throw new IllegalArgumentException(column + " must be Yes or No: " + value);
    };
  }
}
