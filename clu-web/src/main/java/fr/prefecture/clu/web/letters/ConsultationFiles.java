package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFile;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.letters.ConsultationMails;
import fr.prefecture.clu.letters.ConsultationReports;
import fr.prefecture.clu.letters.ConsultationSendings;
import fr.prefecture.clu.letters.Consultations;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Download;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands out the papers of a consultation: its texts, its report, what is posted to one member. */
@WebServlet(ConsultationFiles.PATH + "/*")
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL}))
public class ConsultationFiles extends HttpServlet {

    static final String PATH = "/comite/consultations/fichiers";

    private static final long serialVersionUID = 1L;

    private static final Pattern PAPER =
            Pattern.compile("/(\\d{1,18})/(recueil|recueil-gros-caracteres|bilan)\\.(pdf|odt)");

    /** The consultation, the kind of sending, the member, the place of the paper. */
    private static final Pattern LETTER =
            Pattern.compile("/(\\d{1,18})/(consultation|rappel)/(\\d{1,18})/([01])\\.(pdf|odt)");

    @Inject private transient Consultations consultations;
    @Inject private transient ConsultationMails mails;
    @Inject private transient ConsultationReports reports;
    @Inject private transient Papers papers;

    static String paper(HttpServletRequest request, long id, String file) {
        return request.getContextPath() + PATH + "/" + id + "/" + file;
    }

    /**
     * @param place 0 for the letter, 1 for the texts
     */
    static String letter(HttpServletRequest request, String word, long id, long member, int place) {
        return paper(request, id, word + "/" + member + "/" + place + ".pdf");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Matcher paper = PAPER.matcher(path);
        Matcher letter = LETTER.matcher(path);
        Optional<PaperFile> file =
                paper.matches()
                        ? paper(paper)
                        : letter.matches() && request.isUserInRole(Roles.QUALITY)
                                ? letter(letter)
                                : Optional.empty();
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Download.send(response, file.get().name(), file.get().mediaType(), file.get().content());
    }

    private Optional<PaperFile> paper(Matcher asked) {
        long id = Long.parseLong(asked.group(1));
        if (consultations.find(id).isEmpty()) {
            return Optional.empty();
        }
        try {
            Paper paper =
                    asked.group(2).equals("bilan")
                            ? reports.report(id, Print.STANDARD)
                            : mails.collection(
                                    id,
                                    asked.group(2).equals("recueil")
                                            ? Print.STANDARD
                                            : Print.LARGE);
            return Optional.of(papers.file(paper, format(asked.group(3))));
        } catch (RuleBroken notYet) {
            return Optional.empty();
        }
    }

    private Optional<PaperFile> letter(Matcher asked) {
        long id = Long.parseLong(asked.group(1));
        long member = Long.parseLong(asked.group(3));
        boolean known =
                consultations.find(id).isPresent()
                        && consultations.people(id).stream().anyMatch(one -> one.id() == member);
        if (!known) {
            return Optional.empty();
        }
        List<Paper> letters = mails.letters(kind(asked.group(2)), id, member);
        return Optional.of(
                papers.file(letters.get(Integer.parseInt(asked.group(4))), format(asked.group(5))));
    }

    private static String kind(String word) {
        return word.equals("rappel") ? ConsultationSendings.REMINDING : ConsultationSendings.ASKING;
    }

    private static PaperFormat format(String extension) {
        return extension.equals("pdf") ? PaperFormat.PDF : PaperFormat.ODT;
    }
}
