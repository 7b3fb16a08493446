package dev.platform.intake;

import dev.platform.model.HostName;
import dev.platform.model.Image;
import dev.platform.model.Name;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A product that was understood from what others wrote.
 *
 * @param spec what it wishes, as it is written in product.yaml
 * @param images the image of each service
 * @param hosts the hosts that it wants to be reached by
 * @param internet whether it calls the internet
 */
public record Intake(
        Map<String, Object> spec,
        SortedMap<Name, Image> images,
        List<HostName> hosts,
        boolean internet,
        Coverage coverage) {}
