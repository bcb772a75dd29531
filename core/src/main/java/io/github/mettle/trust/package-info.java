/**
 * Trust from amounts: {@link io.github.mettle.trust.TrustModel} derives belief, disbelief,
 * uncertainty, interval and {@link io.github.mettle.trust.Standing} from what each account earned
 * and lost. {@link io.github.mettle.trust.Beta} and {@link io.github.mettle.trust.GammaQuantile}
 * give the quantiles, {@link io.github.mettle.trust.TrustDistribution} whole distributions, and
 * {@link io.github.mettle.trust.WeightMoves} the trust under moved weights. Knows no sheet; depends
 * on policy for weights, priors and targets.
 */
@NullMarked
package io.github.mettle.trust;

import org.jspecify.annotations.NullMarked;
