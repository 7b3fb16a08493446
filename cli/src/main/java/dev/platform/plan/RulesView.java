package dev.platform.plan;

import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the template of a PrometheusRule sees.
 *
 * @param name the service; the product itself for what is no service's
 * @param groups as they stand in the object
 */
record RulesView(String name, String product, String team, String type, List<Object> groups) {
    static RulesView of(Platform platform, Product product, Service service) {
        Map<String, Object> owner = owner(product);
        owner.put("service", service.name());
        String repository = repository(platform);
        List<Object> groups = new ArrayList<>();
        groups.add(ServiceRules.numbers(service, new RuleSet(owner, repository)));
        groups.add(ServiceRules.alerts(service, new RuleSet(owner, repository)));
        if (service.slo() != null) {
            groups.add(SloRules.of(service, service.slo(), new RuleSet(owner, repository)));
        }
        return view(service.name(), product, service.type().toString(), groups);
    }

    static RulesView of(Platform platform, Product product) {
        RuleSet rules = new RuleSet(owner(product), repository(platform));
        List<Object> groups = new ArrayList<>();
        groups.add(ProductRules.of(product, rules));
        if (!product.holdings().databases().isEmpty()) {
            groups.add(DatabaseRules.of(product, new RuleSet(owner(product), repository(platform))));
        }
        return view("product", product, "", groups);
    }

    /** What the team added; an object of its own, so that a mistake in it takes nothing else away. */
    static RulesView ofTeam(Platform platform, Product product) {
        RuleSet rules = new RuleSet(owner(product), repository(platform));
        return view("alerts", product, "", List.of(TeamRules.of(product, rules)));
    }

    private static RulesView view(String name, Product product, String type, List<Object> groups) {
        return new RulesView(name, product.name(), product.owner().name(), type, List.copyOf(groups));
    }

    /** The namespace stands there too, so that it is on the recorded numbers even where nothing enforces it. */
    private static Map<String, Object> owner(Product product) {
        Map<String, Object> owner = new LinkedHashMap<>();
        owner.put("namespace", product.name());
        owner.put("product", product.name());
        owner.put("team", product.owner().name());
        return owner;
    }

    /** Where people read the repository. */
    private static String repository(Platform platform) {
        String url = platform.repository().url().value();
        String web = url.startsWith("git@") ? "https://" + url.substring(4).replaceFirst(":", "/") : url;
        return web.replaceFirst("\\.git$", "") + "/blob/"
                + platform.repository().branch();
    }
}
