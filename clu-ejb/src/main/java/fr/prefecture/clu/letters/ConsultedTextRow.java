package fr.prefecture.clu.letters;

/**
 * A text that the committee reads, as pages and papers show it.
 *
 * @param number by which answers name it, from 1
 * @param state of the template today
 */
public record ConsultedTextRow(
        int number,
        long templateId,
        String code,
        TemplateTerms terms,
        int edition,
        String subject,
        ReplyText text,
        TemplateState state) {}
