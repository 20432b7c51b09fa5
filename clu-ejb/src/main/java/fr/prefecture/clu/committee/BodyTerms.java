package fr.prefecture.clu.committee;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** COM-14: what is said of an organisation, as somebody typed it. */
public record BodyTerms(
        @NotBlank @Size(max = RepresentedBody.LONGEST_NAME) String name,
        @NotNull MemberCollege college,
        @Min(1) @Max(RepresentedBody.MOST_SEATS) int seats) {}
