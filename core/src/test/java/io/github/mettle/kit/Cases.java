package io.github.mettle.kit;

import io.github.mettle.policy.Policy;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** The generators of the laws, by type: {@code @Domain(Cases.class)}. */
public final class Cases extends DomainContextBase {
  @Provide
  Arbitrary<TrackRecord> records() {
    return Records.any();
  }

  @Provide
  Arbitrary<Policy> policies() {
    return Policies.any();
  }

  @Provide
  Arbitrary<Moment> asOfs() {
    return Moments.asOfs();
  }

  @Provide
  Arbitrary<Incident> incidents() {
    return Incidents.any();
  }
}
