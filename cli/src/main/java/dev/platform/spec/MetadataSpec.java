package dev.platform.spec;

import dev.platform.model.Name;
import dev.platform.yaml.Doc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a thing is called. Only the name has consequences. */
@Doc("What a thing is called.")
public record MetadataSpec(
        @Doc(value = "The name; for a product also its folder and its namespace.", example = "quiz")
        Name name,

        @Doc("A name for people.") @Nullable String displayName,
        @Doc("What it is for, in a sentence.") @Nullable String description,
        @Doc("Words to find it by.") List<String> tags,
        @Doc("Pages worth knowing.") List<LinkSpec> links) {

    /** A page worth knowing. */
    @Doc("A page worth knowing.")
    public record LinkSpec(
            @Doc("What it is.") String title,
            @Doc("Where it is.") String url) {}
}
