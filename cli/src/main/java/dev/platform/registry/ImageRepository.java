package dev.platform.registry;

import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import dev.platform.finding.PlatformException;
import dev.platform.model.ImageDigest;
import dev.platform.model.ImageName;
import dev.platform.model.ImageTag;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A repository of images in a registry, asked as the distribution API of the OCI says. For one thread. */
public final class ImageRepository {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final ImageReference image;
    private final Login login;
    private final Conversation registry;

    private ImageRepository(ImageReference image, Login login, boolean insecure) {
        this.image = image;
        this.login = login;
        this.registry = new Conversation(image, login, insecure);
    }

    /** Nothing is asked of it yet. */
    public static ImageRepository of(ImageName name, RegistryAccess access) {
        try {
            ImageReference image = ImageReference.parse(name.value());
            return new ImageRepository(image, new Login(access.environment(), image), access.isInsecure(name));
        } catch (InvalidImageReferenceException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * The digest of what the tag names, which is the index's where there is an image for each of several platforms. It is
     * computed from what the registry serves, and the registry serves the same by this digest, as nodes ask for it.
     */
    public Optional<ImageDigest> digest(ImageTag tag) {
        Optional<ImageDigest> digest = ask(tag.value());
        if (digest.isPresent() && !has(digest.get())) {
            throw otherBytes(digest.get());
        }
        return digest;
    }

    /** Whether it can be pulled by this digest. */
    public boolean has(ImageDigest digest) {
        Optional<ImageDigest> served = ask(digest.value());
        if (served.isPresent() && !served.get().equals(digest)) {
            throw otherBytes(digest);
        }
        return served.isPresent();
    }

    private PlatformException otherBytes(ImageDigest digest) {
        return new PlatformException(
                image.getRegistry() + " doesn't serve what its digest says: " + image.getRepository() + "@" + digest,
                "ask those who keep the registry, or a proxy before it");
    }

    private Optional<ImageDigest> ask(String reference) {
        RegistryFailure failure = new RegistryFailure(image, login);
        try {
            HttpResponse<byte[]> answer = registry.manifest(reference);
            return switch (answer.statusCode()) {
                case OK -> Optional.of(digest(answer.body()));
                case NOT_FOUND -> Optional.empty();
                default -> throw failure.refused(answer.statusCode());
            };
        } catch (IOException e) {
            throw failure.unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("stopped while asking " + image.getRegistry(), "run it again", e);
        }
    }

    private static ImageDigest digest(byte[] manifest) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(manifest);
            return new ImageDigest("sha256:" + HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
