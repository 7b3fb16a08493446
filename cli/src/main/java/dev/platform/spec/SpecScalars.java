package dev.platform.spec;

import dev.platform.model.AddonVersionName;
import dev.platform.model.AlertName;
import dev.platform.model.BranchName;
import dev.platform.model.Cidr;
import dev.platform.model.CronSchedule;
import dev.platform.model.DataKey;
import dev.platform.model.EmailAddress;
import dev.platform.model.EnvName;
import dev.platform.model.FieldPattern;
import dev.platform.model.Fingerprint;
import dev.platform.model.GitUrl;
import dev.platform.model.GithubOwner;
import dev.platform.model.GroupName;
import dev.platform.model.HostName;
import dev.platform.model.HttpUrl;
import dev.platform.model.ImageDigest;
import dev.platform.model.ImageName;
import dev.platform.model.ImageReference;
import dev.platform.model.ImageTag;
import dev.platform.model.IpAddress;
import dev.platform.model.KubernetesVersion;
import dev.platform.model.LabelName;
import dev.platform.model.LabelValue;
import dev.platform.model.MountPath;
import dev.platform.model.Name;
import dev.platform.model.NamespaceName;
import dev.platform.model.PageUrl;
import dev.platform.model.Percent;
import dev.platform.model.PolicyName;
import dev.platform.model.PostgresVersion;
import dev.platform.model.Quantity;
import dev.platform.model.Registry;
import dev.platform.model.S3Url;
import dev.platform.model.SecretPath;
import dev.platform.model.ServerUrl;
import dev.platform.model.StoreName;
import dev.platform.model.TimeSpan;
import dev.platform.model.TimeZoneName;
import dev.platform.model.Timestamp;
import dev.platform.model.UrlPath;
import dev.platform.yaml.ScalarType;
import dev.platform.yaml.ScalarTypes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** How each kind of scalar in a spec is read, and what to write instead of a bad one. */
public final class SpecScalars {
    static final String NAME = "3 to 20 lower-case letters, digits and single '-', starting with a letter and"
            + " ending with a letter or digit";

    static final ScalarTypes TYPES = new ScalarTypes(List.of(
            text(Name.class, "name-is-a-label", NAME, Name.PATTERN, Name::parse),
            text(
                    NamespaceName.class,
                    "name-is-a-label",
                    "at most 63 lower-case letters, digits and '-'",
                    NamespaceName.PATTERN,
                    NamespaceName::parse),
            text(
                    PolicyName.class,
                    "name-is-a-label",
                    "at most 63 lower-case letters, digits and '-', starting with a letter",
                    PolicyName.PATTERN,
                    PolicyName::parse),
            text(
                    HostName.class,
                    "host-is-a-name",
                    "a name in lower case with at least one dot, without wildcard, port or dot at the end: shop.acme.example",
                    HostName.PATTERN,
                    HostName::parse),
            text(
                    ImageName.class,
                    "image-is-a-repository",
                    "registry and path in lower case, without tag and digest: registry.acme.example/shop/web",
                    ImageName.PATTERN,
                    ImageName::parse),
            number(
                    ImageTag.class,
                    "image-has-a-version",
                    "a tag that names one version, such as 1.4.2",
                    ImageTag.PATTERN,
                    ImageTag::parse),
            text(
                    ImageDigest.class,
                    "image-has-a-version",
                    "sha256: and 64 hexadecimal digits in lower case",
                    ImageDigest.PATTERN,
                    ImageDigest::parse),
            number(
                    Quantity.class,
                    "quantity-is-readable",
                    "a number with an optional unit: 250m or 2 for CPU; 512Mi or 2Gi for memory and disk",
                    Quantity.PATTERN,
                    Quantity::parse),
            text(
                    Fingerprint.class,
                    "fingerprint-is-one",
                    "the 12 hexadecimal digits that platform diff shows",
                    Fingerprint.PATTERN,
                    Fingerprint::parse),
            text(
                    FieldPattern.class,
                    "cosmetic-fields-are-of-no-pod",
                    "a field as platform diff names it, such as metadata.labels[acme.example/*], and none of a template:"
                            + " a change of pods restarts them",
                    FieldPattern.PATTERN,
                    FieldPattern::parse),
            text(
                    EnvName.class,
                    "env-name-is-free",
                    "letters, digits and '_', not starting with a digit; PATH, HOSTNAME, KUBERNETES_* and LD_* are taken",
                    EnvName.PATTERN,
                    EnvName::parse),
            text(
                    GroupName.class,
                    "group-is-a-name",
                    "letters, digits and : . _ @ / -, starting with a letter or digit",
                    GroupName.PATTERN,
                    GroupName::parse),
            text(
                    GithubOwner.class,
                    "owner-is-on-github",
                    "@organisation/team or @user",
                    GithubOwner.PATTERN,
                    GithubOwner::parse),
            text(
                    UrlPath.class,
                    "path-is-plain",
                    "a path that starts with '/', without '//', '..', blanks, escaped dots and escaped slashes",
                    UrlPath.PATTERN,
                    UrlPath::parse),
            number(
                    Percent.class,
                    "percent-is-readable",
                    "a share below 100 percent with up to three decimals: 99.9",
                    Percent.PATTERN,
                    Percent::parse),
            text(
                    EmailAddress.class,
                    "email-is-readable",
                    "an address for mail: growth-oncall@acme.example",
                    EmailAddress.PATTERN,
                    EmailAddress::parse),
            text(
                    Cidr.class,
                    "address-is-readable",
                    "a block of addresses: 10.0.0.0/8 or fc00::/7",
                    Cidr.PATTERN,
                    Cidr::parse),
            text(
                    IpAddress.class,
                    "address-is-readable",
                    "an IP address: 203.0.113.10",
                    IpAddress.PATTERN,
                    IpAddress::parse),
            text(
                    GitUrl.class,
                    "repository-has-a-url",
                    "https://host/path.git or git@host:path.git, without user names and passwords",
                    GitUrl.PATTERN,
                    GitUrl::parse),
            text(
                    ServerUrl.class,
                    "server-has-a-url",
                    "https://host, perhaps with a port and a path, without wildcards, user names and passwords",
                    ServerUrl.PATTERN,
                    ServerUrl::parse),
            text(
                    HttpUrl.class,
                    "server-has-a-url",
                    "http://host or https://host, perhaps with a port and a path, without user names and passwords",
                    HttpUrl.PATTERN,
                    HttpUrl::parse),
            text(
                    DataKey.class,
                    "key-is-valid",
                    "letters, digits, '-', '_' and '.', not starting with two dots: application.yaml",
                    DataKey.PATTERN,
                    DataKey::parse),
            text(
                    PageUrl.class,
                    "page-has-a-url",
                    "http://host or https://host, perhaps with a path and a part: https://wiki.acme.example/shop#cart",
                    PageUrl.PATTERN,
                    PageUrl::parse),
            text(
                    AlertName.class,
                    "alert-name-is-readable",
                    "words that are joined, each with a capital: CartErrorsHigh",
                    AlertName.PATTERN,
                    AlertName::parse),
            text(
                    MountPath.class,
                    "mount-path-is-free",
                    "the absolute path of a folder of its own, such as /etc/quiz; not one that the system needs",
                    MountPath.PATTERN,
                    MountPath::parse),
            text(
                    SecretPath.class,
                    "secret-path-is-own",
                    "products/<product>/ and a path of letters, digits, '-', '_' and '.'",
                    SecretPath.PATTERN,
                    SecretPath::parse),
            text(
                    TimeSpan.class,
                    "time-is-readable",
                    "a number and s, m, h or d: 30s, 5m, 1h, 30d",
                    TimeSpan.PATTERN,
                    TimeSpan::parse),
            text(
                    ImageReference.class,
                    "image-has-a-version",
                    "registry, path and a tag that names one version: docker.io/valkey/valkey:8.1.4",
                    ImageReference.PATTERN,
                    ImageReference::parse),
            number(
                    PostgresVersion.class,
                    "version-is-major",
                    "the major version of PostgreSQL in quotes: \"17\"",
                    PostgresVersion.PATTERN,
                    PostgresVersion::parse),
            text(
                    Timestamp.class,
                    "time-is-readable",
                    "a moment in UTC: 2026-11-20T10:00:00Z",
                    Timestamp.PATTERN,
                    Timestamp::parse),
            text(
                    StoreName.class,
                    "store-is-known",
                    "databases.<name> or caches.<name>",
                    StoreName.PATTERN,
                    StoreName::parse),
            text(
                    S3Url.class,
                    "bucket-has-a-url",
                    "s3:// with a bucket and perhaps a path, without slash at the end: s3://acme-backups",
                    S3Url.PATTERN,
                    S3Url::parse),
            text(BranchName.class, "branch-has-a-name", "a name such as main", BranchName.PATTERN, BranchName::parse),
            text(
                    Registry.class,
                    "registry-is-a-host",
                    "a host and perhaps a path, without slash at the end: registry.acme.example",
                    Registry.PATTERN,
                    Registry::parse),
            number(
                    KubernetesVersion.class,
                    "kubernetes-has-a-minor-version",
                    "the minor version in quotes: \"1.35\"",
                    KubernetesVersion.PATTERN,
                    KubernetesVersion::parse),
            text(
                    AddonVersionName.class,
                    "addon-version-is-exact",
                    "the exact version, which is the name of its folder: 1.19.1",
                    AddonVersionName.PATTERN,
                    AddonVersionName::parse),
            text(
                    LabelName.class,
                    "label-is-valid",
                    "at most 63 letters, digits, '-', '_' and '.', perhaps after a domain and '/': app.kubernetes.io/name",
                    LabelName.PATTERN,
                    LabelName::parse),
            text(
                    LabelValue.class,
                    "label-is-valid",
                    "at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends",
                    LabelValue.PATTERN,
                    LabelValue::parse),
            new ScalarType<>(
                    CronSchedule.class,
                    "schedule-is-readable",
                    "five fields with one blank between them: minute, hour, day of month, month (1-12), day of week"
                            + " (0-6); 15 2 * * * is 02:15 every day",
                    null,
                    false,
                    CronSchedule::parse),
            new ScalarType<>(
                    TimeZoneName.class,
                    "time-zone-is-known",
                    "a name of the tz database: Etc/UTC or Europe/Berlin",
                    null,
                    false,
                    TimeZoneName::parse),
            text(
                    LocalDate.class,
                    "date-is-readable",
                    "a date as year-month-day: 2026-12-15",
                    "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
                    SpecScalars::date)));

    private SpecScalars() {}

    /** How a value of that class is read, also where it doesn't stand in a spec. */
    @SuppressWarnings("unchecked") // they are kept by their class
    public static <T> ScalarType<T> of(Class<T> type) {
        return (ScalarType<T>) Objects.requireNonNull(TYPES.of(type));
    }

    private static <T> ScalarType<T> text(
            Class<T> type, String rule, String hint, String pattern, Function<String, T> parse) {
        return new ScalarType<>(type, rule, hint, pattern, false, parse);
    }

    private static <T> ScalarType<T> number(
            Class<T> type, String rule, String hint, String pattern, Function<String, T> parse) {
        return new ScalarType<>(type, rule, hint, pattern, true, parse);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not a date");
        }
    }
}
