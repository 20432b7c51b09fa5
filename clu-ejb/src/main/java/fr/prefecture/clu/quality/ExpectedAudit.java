package fr.prefecture.clu.quality;

import java.time.LocalDate;

/**
 * An audit that the life of a label asks for, and that nobody has planned yet. QUA-51
 *
 * @param by until when it should take place
 */
public record ExpectedAudit(AuditKind kind, LocalDate by) {}
