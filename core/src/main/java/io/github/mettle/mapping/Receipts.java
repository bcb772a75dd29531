package io.github.mettle.mapping;

import io.github.mettle.amount.Decimals;
import io.github.mettle.refusal.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The receipts of one order, as the rows of tables say them. Not thread-safe. */
final class Receipts {
  private static final String FIELD = "receipts";

  private record Receipt(String at, double quantity) {}

  private final List<Receipt> receipts = new ArrayList<>();
  private double ordered = Double.NaN;
  private int parts;
  private boolean clamped;

  /** The quantity ordered; what several rows say is added up only once: they must agree. */
  void ordered(double quantity) {
    ordered = quantity;
  }

  /** An equal part of the order, received then or not yet. */
  void part(@Nullable String at) {
    parts++;
    if (at != null) {
      receipts.add(new Receipt(at, 1));
    }
  }

  void add(String at, double quantity, boolean clampedToOrder) {
    receipts.add(new Receipt(at, quantity));
    clamped = clampedToOrder;
  }

  void fill(MappedFields fields) {
    double whole = parts > 0 ? parts : ordered;
    List<Receipt> standing = standing();
    if (!standing.isEmpty() && !(whole > 0)) {
      String actual = Double.isNaN(whole) ? Problem.MISSING : Decimals.shortest(whole);
      fields.add(FIELD, "must be out of a quantity ordered above 0", actual);
      return;
    }
    double left = 1;
    for (Receipt receipt : standing) {
      double share = receipt.quantity() / whole;
      double taken = clamped ? Math.min(left, share) : share;
      if (taken > 0) {
        fields.addReceipt(receipt.at(), Decimals.shortest(taken));
      }
      left -= taken;
    }
  }

  /** In order of time, without those that a later negative quantity cancels. */
  private List<Receipt> standing() {
    List<Receipt> inOrder = new ArrayList<>(receipts);
    inOrder.sort(Comparator.comparingLong(receipt -> Group.second(receipt.at())));
    List<Receipt> standing = new ArrayList<>();
    for (Receipt receipt : inOrder) {
      if (receipt.quantity() >= 0) {
        standing.add(receipt);
      } else {
        cancel(standing, -receipt.quantity());
      }
    }
    return standing;
  }

  private static void cancel(List<Receipt> standing, double quantity) {
    double left = quantity;
    while (left > 0 && !standing.isEmpty()) {
      Receipt last = standing.remove(standing.size() - 1);
      if (last.quantity() > left) {
        standing.add(new Receipt(last.at(), last.quantity() - left));
      }
      left -= last.quantity();
    }
  }
}
