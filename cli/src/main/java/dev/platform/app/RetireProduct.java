package dev.platform.app;

import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.model.Name;
import dev.platform.model.Product;
import dev.platform.model.Retirement;
import dev.platform.model.Retirement.DataPolicy;
import dev.platform.spec.SpecSet;
import dev.platform.tree.Inputs;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wish that a product goes a state further on its way out.
 *
 * @param data what becomes of what it keeps; null for what its grant says
 */
public record RetireProduct(Name product, @Nullable DataPolicy data, LocalDate today) implements Wish {
    @Override
    public @Nullable Written write(SpecSet specs, Inputs inputs, Findings findings) {
        Farewell farewell =
                Known.product(specs, product, findings) == null ? null : Farewell.of(specs, inputs, today, findings);
        Product found = farewell == null ? null : farewell.platform().products().get(product.value());
        if (farewell == null || found == null) {
            return null;
        }
        Retirement retirement = found.grant().retirement();
        DataPolicy decided = data != null || retirement == null ? data : retirement.data();
        List<Finding> holds = new Holds(farewell.platform()).of(found, decided);
        if (!holds.isEmpty()) {
            holds.forEach(findings::add);
            return null;
        }
        if (found.isRetired() && decided == DataPolicy.KEEP && !found.data().isEmpty()) {
            keep(farewell, found, findings);
        } else {
            farewell.advance(found, data);
        }
        return findings.hasErrors() ? null : farewell.written();
    }

    private void keep(Farewell farewell, Product found, Findings findings) {
        if (data == null) {
            findings.error(
                    "data-is-kept",
                    found.grant().source().at("spec", "retirement", "data"),
                    "'" + product + "' is retired and keeps " + String.join(", ", found.data()),
                    "it goes with: platform retire " + product + " --data delete");
        } else {
            farewell.decide(found, data);
        }
    }

    @Override
    public void judge(Desired desired, Findings findings) {
        Product found = desired.platform().products().get(product.value());
        if (found != null) {
            new Holds(desired.platform()).warn(found, findings);
        }
    }

    @Override
    public String message() {
        return "Retire product " + product;
    }
}
