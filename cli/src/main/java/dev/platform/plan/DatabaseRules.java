package dev.platform.plan;

import dev.platform.model.Database;
import dev.platform.model.Product;
import dev.platform.plan.RuleSet.Alert;
import dev.platform.plan.RuleSet.Severity;

/** What a team is told of its databases, by what CloudNativePG and its plugin for backups measure. */
final class DatabaseRules {
    private final String title;

    /** Which series are the database's instances'. */
    private final String instances;

    private DatabaseRules(Product product, Database database) {
        this.title = product.name() + "/" + database.name();
        this.instances = "namespace=\"" + product.name() + "\",pod=~\"" + database.object() + "-[0-9]+\"";
    }

    static Object of(Product product, RuleSet rules) {
        product.holdings()
                .databases()
                .values()
                .forEach(database -> new DatabaseRules(product, database).add(database, rules));
        return rules.group(product.name() + ".databases");
    }

    private void add(Database database, RuleSet rules) {
        rules.alert(new Alert(
                "DatabaseIsDown",
                "sum(cnpg_collector_up{" + instances + "}) == 0",
                "5m",
                Severity.PAGE,
                "No instance of the database " + title + " answers."));
        rules.alert(new Alert(
                "DatabaseConnectionsNearlyUsed",
                "max(sum by (pod) (cnpg_backends_total{" + instances + "}) / on (pod)"
                        + " max by (pod) (cnpg_pg_settings_setting{" + instances + ",name=\"max_connections\"})) > 0.9",
                "10m",
                Severity.TICKET,
                "More than 90 % of the connections of the database " + title + " are open."));
        if (database.isHighlyAvailable()) {
            rules.alert(new Alert(
                    "DatabaseFallsBehind",
                    "max(cnpg_pg_replication_lag{" + instances + "}) > 300",
                    "10m",
                    Severity.TICKET,
                    "An instance of the database " + title + " is more than five minutes behind."));
        }
        if (database.backup() != null) {
            backups(rules);
        }
    }

    private void backups(RuleSet rules) {
        rules.alert(new Alert(
                "DatabaseArchiveFails",
                "max(cnpg_pg_stat_archiver_last_failed_time{" + instances
                        + "}) > max(cnpg_pg_stat_archiver_last_archived_time{" + instances + "})",
                "15m",
                Severity.TICKET,
                "Changes of the database " + title + " don't reach the backups."));
        rules.alert(new Alert(
                "DatabaseBackupIsOld",
                "time() - max(barman_cloud_cloudnative_pg_io_last_available_backup_timestamp{" + instances
                        + "} > 0) > 8 * 86400",
                "1h",
                Severity.TICKET,
                "The last backup of the database " + title + " is more than eight days old."));
    }
}
