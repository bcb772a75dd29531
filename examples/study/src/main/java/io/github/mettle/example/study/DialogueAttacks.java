package io.github.mettle.example.study;

import static io.github.mettle.account.Account.CANDOUR;
import static io.github.mettle.account.Account.EXTRA_MILE;
import static io.github.mettle.account.Account.WILLINGNESS;

import io.github.mettle.example.study.Attack.Addition;
import io.github.mettle.example.study.Attack.Conduct;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Request;
import io.github.mettle.record.Scope;
import io.github.mettle.record.TrackRecord;
import java.util.List;

/**
 * Tricks with requests and questions: one a month. A poor supplier grants one request of three and
 * refuses the others, answers one question of three straight and evades the others.
 */
final class DialogueAttacks {
  private static final int MONTHS = 24;

  private DialogueAttacks() {}

  static List<Attack> all() {
    Conduct requests = chance -> requests(Scope.WITHIN, Scope.WITHIN);
    Conduct questions =
        ((Conduct) chance -> TrackRecord.of("A")).and(DialogueAttacks::addQuestions);
    return List.of(
        new Attack(
            "Relabelled: refused as unreasonable",
            "talks us into recording what it refused as UNREASONABLE",
            WILLINGNESS,
            requests,
            chance -> requests(Scope.WITHIN, Scope.UNREASONABLE)),
        new Attack(
            "Relabelled: granted as unreasonable",
            "talks us into recording what it granted as UNREASONABLE",
            EXTRA_MILE,
            requests,
            chance -> requests(Scope.UNREASONABLE, Scope.WITHIN)),
        new Attack(
            "Easy requests",
            "has friends on our side ask for 60 things that cost nothing, and grants them",
            WILLINGNESS,
            requests,
            requests.and(easyRequests(60))),
        new Attack(
            "Easy questions",
            "has friends on our side ask 60 easy questions, and answers them straight",
            CANDOUR,
            questions,
            questions.and(easyQuestions(60))));
  }

  private static TrackRecord requests(Scope granted, Scope refused) {
    TrackRecord.Builder record = TrackRecord.builder("A");
    addRequests(record, granted, refused);
    return record.build();
  }

  static void addRequests(TrackRecord.Builder record, Scope granted, Scope refused) {
    for (int i = 0; i < MONTHS; i++) {
      boolean isGranted = i % 3 == 0;
      record.add(
          Request.builder()
              .id("request " + i)
              .askedAt(Attacks.at(30 * i))
              .scope(isGranted ? granted : refused)
              .answer(isGranted ? Answer.GRANTED : Answer.WILL_NOT)
              .answeredAt(Attacks.at(30 * i + 1))
              .build());
    }
  }

  static void addQuestions(TrackRecord.Builder record) {
    for (int i = 0; i < MONTHS; i++) {
      record.add(question("question " + i, 30 * i, i % 3 == 0 ? Candour.STRAIGHT : Candour.EVADED));
    }
  }

  static Addition easyRequests(int count) {
    return record -> {
      for (int i = 0; i < count; i++) {
        double asked = i * 600.0 / count;
        record.add(
            Request.builder()
                .id("easy request " + i)
                .askedAt(Attacks.at(asked))
                .scope(Scope.WITHIN)
                .answer(Answer.GRANTED)
                .answeredAt(Attacks.at(asked + 1))
                .build());
      }
    };
  }

  static Addition easyQuestions(int count) {
    return record -> {
      for (int i = 0; i < count; i++) {
        record.add(question("easy question " + i, i * 600.0 / count, Candour.STRAIGHT));
      }
    };
  }

  private static Inquiry question(String id, double asked, Candour candour) {
    return Inquiry.builder()
        .id(id)
        .askedAt(Attacks.at(asked))
        .candour(candour)
        .answeredAt(Attacks.at(asked + 1))
        .build();
  }
}
