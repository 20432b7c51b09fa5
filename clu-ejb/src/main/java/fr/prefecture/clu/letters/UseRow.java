package fr.prefecture.clu.letters;

import java.time.LocalDate;

/**
 * How often a template served.
 *
 * @param service as it was chosen; empty when none was
 */
public record UseRow(long templateId, String code, LocalDate day, String service, int uses) {}
