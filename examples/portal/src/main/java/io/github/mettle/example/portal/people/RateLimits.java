package io.github.mettle.example.portal.people;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * How much one may ask for: so many requests a minute for each person, and so many wrong passwords
 * a quarter of an hour from each address. Each portal counts by itself.
 */
@Component
class RateLimits {
  private static final long MOST_KNOWN = 100_000;
  private static final Duration QUARTER_OF_AN_HOUR = Duration.ofMinutes(15);

  private final LoadingCache<String, Bucket> requests;
  private final LoadingCache<String, Bucket> wrongPasswords;

  RateLimits(
      @Value("${portal.requests-a-minute}") long requestsAMinute,
      @Value("${portal.wrong-passwords}") long wrongPasswords) {
    requests = buckets(requestsAMinute, Duration.ofMinutes(1));
    this.wrongPasswords = buckets(wrongPasswords, QUARTER_OF_AN_HOUR);
  }

  private static LoadingCache<String, Bucket> buckets(long most, Duration period) {
    return CacheBuilder.newBuilder()
        .maximumSize(MOST_KNOWN)
        .expireAfterAccess(period)
        .build(
            CacheLoader.from(
                () ->
                    Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                        .build()));
  }

  /** {@return after how many seconds a person may ask again; 0 if now} */
  long secondsUntilRequest(String login) {
    ConsumptionProbe probe = requests.getUnchecked(login).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
  }

  /** {@return after how many seconds an address may try another password; 0 if now} */
  long secondsUntilPassword(String address) {
    var estimate = wrongPasswords.getUnchecked(address).estimateAbilityToConsume(1);
    return estimate.canBeConsumed() ? 0 : seconds(estimate.getNanosToWaitForRefill());
  }

  private static long seconds(long nanos) {
    return TimeUnit.NANOSECONDS.toSeconds(nanos) + 1;
  }

  @EventListener
  void count(AuthenticationFailureBadCredentialsEvent wrong) {
    if (wrong.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
      wrongPasswords.getUnchecked(details.getRemoteAddress()).tryConsume(1);
    }
  }
}
