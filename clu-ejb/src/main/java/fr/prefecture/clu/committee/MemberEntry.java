package fr.prefecture.clu.committee;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Somebody new in the committee, as somebody typed it.
 *
 * @param body the name of the organisation to sit for
 */
public record MemberEntry(
        @NotBlank @Size(max = RepresentedBody.LONGEST_NAME) String body,
        @Valid MemberDetails details) {}
