package dev.platform.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of cert-manager.
 *
 * @param expires null if none was issued, or if nothing says when
 */
public record CertificateStatus(
        String name, boolean ready, @Nullable Instant expires, List<Trouble> troubles) {
    /** Renewal begins weeks before; what is left then was not renewed. */
    private static final Duration NEAR = Duration.ofDays(7);

    static CertificateStatus of(LiveObject certificate, Instant now) {
        Instant expires = certificate.time("status", "notAfter");
        return new CertificateStatus(
                certificate.name(),
                certificate.has("Ready", "True"),
                expires,
                new Reading(certificate, expires, now).troubles());
    }

    private record Reading(LiveObject certificate, @Nullable Instant expires, Instant now) {
        List<Trouble> troubles() {
            boolean failing = certificate.count("status", "failedIssuanceAttempts") > 0
                    || certificate.condition("Issuing").text("reason").equals("Failed");
            if (expires != null && !expires.isAfter(now)) {
                return trouble(State.DEGRADED, Reason.CERTIFICATE_EXPIRED, "it expired on " + day(expires));
            }
            if (failing) {
                return expires == null
                        ? trouble(State.DEGRADED, Reason.CERTIFICATE_NOT_ISSUED, "it can't be issued")
                        : trouble(
                                isNear() ? State.DEGRADED : State.WARNING,
                                Reason.CERTIFICATE_NOT_RENEWED,
                                "it can't be renewed, and expires on " + day(expires));
            }
            if (isNear()) {
                return trouble(
                        State.WARNING,
                        Reason.CERTIFICATE_EXPIRING,
                        "it wasn't renewed yet, and expires on " + day(expires));
            }
            return certificate.has("Ready", "True")
                    ? List.of()
                    : trouble(State.PROGRESSING, Reason.CERTIFICATE_NOT_ISSUED, "it isn't issued yet");
        }

        private boolean isNear() {
            return expires != null && expires.minus(NEAR).isBefore(now);
        }

        private static String day(@Nullable Instant time) {
            return String.valueOf(time).substring(0, 10);
        }

        private List<Trouble> trouble(State state, Reason reason, String message) {
            LiveObject issuing = certificate.condition("Issuing");
            LiveObject told = issuing.text("message").isEmpty() ? certificate.condition("Ready") : issuing;
            String why = Refusals.shortened(told.text("message"));
            return List.of(new Trouble(
                    state,
                    reason,
                    "Certificate " + certificate.name(),
                    message + (why.isEmpty() ? "" : ": " + why),
                    "its Orders and Challenges tell more; does DNS lead to the gateway, and is the issuer's limit"
                            + " reached?"));
        }
    }
}
