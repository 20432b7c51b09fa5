package fr.prefecture.clu.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Who is asked for what, and by when.
 *
 * @param service by its name
 * @param login of the account that answers; empty when whoever contributes does
 * @param email where a reminder goes; may be empty
 * @param indicator the code of the indicator; empty for a proof
 * @param month of the figure; none for a proof
 * @param wanted what is to be shown, or what is to be known about the figure
 * @param commitments the numbers of the commitments that a proof serves; may be empty
 */
public record AskingTerms(
        AskingKind kind,
        String service,
        String login,
        String email,
        String indicator,
        Optional<YearMonth> month,
        String wanted,
        String commitments,
        LocalDate due) {

    public static AskingTerms figure(
            String service,
            String login,
            String email,
            String indicator,
            YearMonth month,
            LocalDate due) {
        return new AskingTerms(
                AskingKind.FIGURE,
                service,
                login,
                email,
                indicator,
                Optional.of(month),
                "",
                "",
                due);
    }

    public static AskingTerms proof(
            String service,
            String login,
            String email,
            String wanted,
            String commitments,
            LocalDate due) {
        return new AskingTerms(
                AskingKind.PROOF,
                service,
                login,
                email,
                "",
                Optional.empty(),
                wanted,
                commitments,
                due);
    }
}
