package io.github.mettle.example.benchmark;

import java.util.List;
import java.util.Map;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlScript;
import org.apache.commons.jexl3.MapContext;
import org.apache.commons.jexl3.introspection.JexlPermissions;

/** The due rule as a formula that a user could edit, parsed once and run for each row. */
final class Formulas {
  private static final String NET =
      """
      var span = math:min(math:max(due - ordered, 86400), 2592000);
      var stopped = waived <= now;
      var done = delivered <= now && (!stopped || delivered <= waived);
      if (ordered > now || (!done && !stopped && now <= due)) { return 0.0; }
      var last = done ? delivered : stopped ? waived : now;
      var late = done ? last - due : math:min(last - due, 31536000);
      var at = done || stopped ? due : now - due <= 31536000 ? now : due + 31536000;
      var age = math:max(0, (now - now % 86400 - (at - at % 86400)) / 86400);
      var halved = math:pow(2.0, -1.0 * math:max(0, late) / span);
      var credit = late <= 0 ? 1.0 : done ? 0.1 + 0.15 * halved : 0.25 * halved;
      var timely = (done ? accepted : 1.0) * credit;
      var earned = done ? timely : 0.0;
      return weight * (earned - (1 - timely)) * math:pow(2.0, -1.0 * age / 730);""";

  private final List<DeliveryRow> rows;
  private final JexlScript net;
  private final MapContext context = new MapContext();

  Formulas(List<DeliveryRow> rows) {
    this.rows = rows;
    JexlEngine engine =
        new JexlBuilder()
            .permissions(JexlPermissions.UNRESTRICTED)
            .namespaces(Map.of("math", Math.class))
            .create();
    net =
        engine.createScript(
            NET, "now", "weight", "ordered", "due", "delivered", "waived", "accepted");
  }

  /** What was earned less what was lost, over all suppliers. */
  double fadedSums() {
    double sum = 0;
    for (DeliveryRow row : rows) {
      Object value =
          net.execute(
              context,
              World.AS_OF.dueSecond(),
              row.weight(),
              row.orderedAt(),
              row.dueAt(),
              row.deliveredAt(),
              row.waivedAt(),
              row.acceptedShare());
      sum += ((Number) value).doubleValue();
    }
    return sum;
  }
}
