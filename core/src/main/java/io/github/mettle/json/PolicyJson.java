package io.github.mettle.json;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.form.FieldReader;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBuilder;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** A policy from JSON: what is left out, at any depth, is the standard's. */
final class PolicyJson {
  static final String FORMAT = "mettle-policy/2";

  private final JsonFieldReader form;
  private final PolicyBuilder policy;

  private PolicyJson(JsonFieldReader form, PolicyBuilder policy) {
    this.form = form;
    this.policy = policy;
  }

  static Policy read(JsonFieldReader form) {
    PolicyBuilder policy = Policy.builder();
    read(form, policy);
    return form.make("", policy::build);
  }

  /** Reads every number of a policy. */
  static void read(JsonFieldReader form, PolicyBuilder policy) {
    Heading.requireFormat(form, FORMAT, false);
    PolicyJson reader = new PolicyJson(form, policy);
    reader.weights();
    reader.expectations();
    form.refuseUnknown("a policy");
  }

  /** Reads what a chapter of a book may set. */
  static void readExpectations(JsonFieldReader form, PolicyBuilder policy) {
    new PolicyJson(form, policy).expectations();
    form.refuseUnknown("a chapter's expectations");
  }

  private void weights() {
    table("weights", Account.values(), policy::weight);
    table("baseRates", Account.values(), policy::baseRate);
    table("targets", Account.values(), policy::target);
    table("halfLifeDays", Account.values(), policy::halfLifeDays);
    number("priorWeight", policy::priorWeight);
    number("confidence", policy::confidence);
    table("sourceWeights", Source.values(), policy::sourceWeight);
    number("negativity", policy::negativity);
    form.duration("writeOff").ifPresent(policy::writeOff);
  }

  private void expectations() {
    table("severityStakes", Severity.values(), policy::severityStake);
    table("attributionShares", Attribution.values(), policy::attributionShare);
    table("impactFactors", Impact.values(), policy::impactFactor);
    number("noticedFirst", policy::noticedFirst);
    number("surplus", policy::surplus);
    number("repeatCredit", policy::repeatCredit);
    lateness("lateCredit", policy::lateCredit);
    lateness("lateFloor", policy::lateFloor);
    form.duration("answerWindow").ifPresent(policy::answerWindow);
    part("grace", this::grace);
    part("windows", this::windows);
  }

  private void number(String attribute, DoubleConsumer taker) {
    form.number(attribute).ifPresent(taker);
  }

  private <E extends Enum<E>> void table(String attribute, E[] keys, BiConsumer<E, Double> taker) {
    part(
        attribute,
        table -> {
          for (E key : keys) {
            table.number(key.name()).ifPresent(number -> taker.accept(key, number));
          }
          table.refuseUnknown(attribute);
        });
  }

  private void lateness(String attribute, BiConsumer<Criterion, Double> taker) {
    part(
        attribute,
        table -> {
          for (Criterion key : Criterion.values()) {
            if (key.canBeLate()) {
              table.number(key.key()).ifPresent(number -> taker.accept(key, number));
            }
          }
          table.refuseUnknown(attribute);
        });
  }

  private void grace(FieldReader grace) {
    for (Criterion criterion : Criterion.values()) {
      if (criterion.isPromise()) {
        grace.duration(criterion.key()).ifPresent(time -> policy.grace(criterion, time));
      }
    }
    grace.refuseUnknown("grace");
  }

  private void part(String attribute, Consumer<FieldReader> reader) {
    form.form(attribute)
        .ifPresent(
            part -> {
              reader.accept(part);
              form.addAll(attribute, part);
            });
  }

  private void windows(FieldReader windows) {
    for (Severity severity : Severity.values()) {
      windows
          .form(severity.name())
          .ifPresent(
              row -> {
                windows(severity, (JsonFieldReader) row);
                windows.addAll(severity.name(), row);
              });
    }
    windows.refuseUnknown("windows, that is a severity");
  }

  private void windows(Severity severity, JsonFieldReader row) {
    for (Criterion criterion : Criterion.values()) {
      if (criterion.hasWindow()) {
        if (row.isNull(criterion.key())) {
          policy.noWindow(severity, criterion);
        } else {
          row.duration(criterion.key())
              .ifPresent(window -> policy.window(severity, criterion, window));
        }
      }
    }
    row.refuseUnknown("windows, that is a criterion with a window");
  }
}
