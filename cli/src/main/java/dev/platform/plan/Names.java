package dev.platform.plan;

import dev.platform.model.Service;
import dev.platform.model.Service.Host;
import dev.platform.model.Visibility;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/** Makes names for objects that fit where Kubernetes is stricter than our names. */
final class Names {
    private static final int LABEL_LENGTH = 63;

    private static final int FILE_LENGTH = 200;

    private Names() {}

    /**
     * A DNS label that is the text itself where that fits. Else dots become dashes, and a hash of the whole keeps a.b-c.d
     * and a-b.c.d apart.
     */
    static String label(String text) {
        String dashed = text.replace('.', '-');
        if (dashed.equals(text) && text.length() <= LABEL_LENGTH) {
            return text;
        }
        String start = dashed.substring(0, Math.min(dashed.length(), LABEL_LENGTH - 9));
        return start.replaceAll("-+$", "") + "-" + hash(text);
    }

    /** The first host's route has the name of the service; each further one has its host in it too, which others may share. */
    static String route(Service service, Host host) {
        boolean first = host.equals(service.hosts().get(0));
        return first ? service.name() : label(service.name() + "." + host.name());
    }

    /** The routes of the hosts that the service answers itself. */
    static List<String> routes(Service service) {
        return service.hosts().stream()
                .filter(host -> host.redirectTo() == null)
                .map(host -> route(service, host))
                .distinct()
                .toList();
    }

    /** The kind of a service's routes. */
    static String routeKind(Service service) {
        return service.isGrpc() ? "GRPCRoute" : "HTTPRoute";
    }

    /** The listeners of a product on the Gateway for those who may reach it. */
    static String listenerSet(String product, Visibility visibility) {
        return visibility == Visibility.PUBLIC ? product : product + "-" + visibility;
    }

    /** A part of a file's name, which disks take up to 255 characters of: the host itself where that fits. */
    static String file(String host) {
        return host.length() <= FILE_LENGTH ? host : host.substring(0, FILE_LENGTH - 9) + "-" + hash(host);
    }

    /** Eight digits that change with the text. */
    static String hash(String text) {
        CRC32 hash = new CRC32();
        hash.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", hash.getValue());
    }

    /** Eight digits that change with any of the texts, and with where one ends and the next begins. */
    static String hash(List<String> texts) {
        StringBuilder all = new StringBuilder();
        texts.forEach(text -> all.append(text.length()).append(':').append(text));
        return hash(all.toString());
    }

    /** A value for a label: at most 63 of the characters that a tag has, letters or digits at both ends. */
    static String labelValue(String tag) {
        String cut = tag.substring(0, Math.min(tag.length(), LABEL_LENGTH));
        return cut.replaceAll("^[._-]+|[._-]+$", "");
    }
}
