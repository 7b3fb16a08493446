package dev.platform.status;

import dev.platform.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of one resource of a quota is in use.
 *
 * @param percent rounded down, so that 100 is all
 */
public record QuotaStatus(String quota, String resource, String used, String hard, int percent) {
    private static final int NEARLY = 90;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** The quotas themselves are rendered and counted to the last one: that this is full is as it should be. */
    private static final String QUOTAS = "resourcequotas";

    /** Those that permit something. */
    static Stream<QuotaStatus> of(LiveObject quota) {
        Map<String, String> used = quota.entries("status", "used");
        return quota.entries("status", "hard").entrySet().stream()
                .filter(hard -> !hard.getKey().equals(QUOTAS))
                .flatMap(hard -> {
                    String amount = used.getOrDefault(hard.getKey(), "0");
                    Integer percent = percent(amount, hard.getValue());
                    return percent == null
                            ? Stream.of()
                            : Stream.of(new QuotaStatus(quota.name(), hard.getKey(), amount, hard.getValue(), percent));
                });
    }

    private static @Nullable Integer percent(String used, String hard) {
        try {
            BigDecimal limit = Quantity.parse(hard).amount();
            return limit.signum() == 0
                    ? null
                    : Quantity.parse(used)
                            .amount()
                            .multiply(HUNDRED)
                            .divide(limit, 0, RoundingMode.DOWN)
                            .intValue();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** One trouble for resources that are used alike, as memory is by requests and by limits. */
    static List<Trouble> troubles(List<QuotaStatus> quotas) {
        Map<List<Object>, List<QuotaStatus>> alike = quotas.stream()
                .filter(quota -> quota.percent() >= NEARLY)
                .collect(Collectors.groupingBy(
                        quota -> List.of(quota.quota(), quota.used(), quota.hard()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return alike.values().stream().map(QuotaStatus::trouble).toList();
    }

    private static Trouble trouble(List<QuotaStatus> alike) {
        QuotaStatus first = alike.get(0);
        String resources = alike.stream().map(QuotaStatus::resource).collect(Collectors.joining(" and "));
        return new Trouble(
                State.WARNING,
                Reason.QUOTA_NEARLY_USED,
                "ResourceQuota " + first.quota(),
                first.percent() + " % of " + resources + " is used: " + first.used() + " of " + first.hard(),
                "a roll-out needs a quarter more for a while: ask for less, or ask the platform team for a larger"
                        + " size in grant.yaml");
    }
}
