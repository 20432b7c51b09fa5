package fr.prefecture.clu.actions;

import fr.prefecture.clu.shared.LooseDate;
import java.util.Optional;

/**
 * What is to be done, as its origin hands it over.
 *
 * @param originKind such as {@code "committee.decision"}
 * @param originKey unique among those of its kind
 * @param originText how the origin is named on pages, such as « Réunion du 31 mai 2021 »
 * @param originPath the path of its page; empty if it has none
 * @param service the name of the responsible service; may be empty
 */
public record Promise(
        String originKind,
        String originKey,
        String originText,
        String originPath,
        String title,
        String detail,
        String service,
        Optional<LooseDate> due) {}
