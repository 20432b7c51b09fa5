package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.committee.MeetingDocuments;
import fr.prefecture.clu.committee.MeetingPapers;
import fr.prefecture.clu.committee.Meetings;
import fr.prefecture.clu.committee.PaperKind;
import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFile;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Download;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Hands out what goes to the website's quality section, in one file, as it is put together. */
@WebServlet(PublicationFiles.PATH + "/*")
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL}))
public class PublicationFiles extends HttpServlet {

    static final String PATH = "/comite/publications";

    /** In the address: the numbers of the files that are chosen. */
    static final String CHOSEN = "document";

    private static final long serialVersionUID = 1L;
    private static final String ZIP = "/\\d{1,18}\\.zip";

    @Inject private transient Meetings meetings;
    @Inject private transient MeetingPapers written;
    @Inject private transient MeetingDocuments documents;
    @Inject private transient PublicationTexts texts;
    @Inject private transient Papers papers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<Meeting> meeting =
                path.matches(ZIP)
                        ? meetings.find(Long.parseLong(path.substring(1, path.length() - 4)))
                        : Optional.empty();
        if (meeting.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!meeting.get().isSigned()) {
            response.sendRedirect(
                    request.getContextPath()
                            + MeetingFrame.LIST
                            + "/"
                            + meeting.get().id()
                            + "/documents");
        } else {
            send(response, meeting.get(), chosen(request, meeting.get()));
        }
    }

    private List<AttachmentRow> chosen(HttpServletRequest request, Meeting meeting) {
        Set<String> numbers =
                new HashSet<>(
                        List.of(
                                Optional.ofNullable(request.getParameterValues(CHOSEN))
                                        .orElse(new String[0])));
        return texts.attached(meeting.id()).stream()
                .filter(row -> numbers.contains(String.valueOf(row.id())))
                .toList();
    }

    private void send(HttpServletResponse response, Meeting meeting, List<AttachmentRow> files)
            throws IOException {
        LocalDate signed = meeting.signedOn().orElseThrow();
        Paper minutes = written.paper(meeting.id(), PaperKind.MINUTES, Print.STANDARD);
        List<PaperFile> made =
                List.of(
                        papers.file(minutes, PaperFormat.HTML),
                        papers.file(minutes, PaperFormat.PDF));
        List<String> names = names(files);
        Download.begin(response, "publication-" + meeting.date() + ".zip", "application/zip");
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            put(zip, "LISEZ-MOI.txt", signed, plain(texts.manifest(meeting, made, names)));
            put(zip, "a-relayer.txt", signed, plain(texts.relay(meeting)));
            for (PaperFile file : made) {
                put(zip, file.name(), signed, file.content());
            }
            for (int i = 0; i < files.size(); i++) {
                zip.putNextEntry(entry(names.get(i), signed));
                try (InputStream content = documents.open(files.get(i).id())) {
                    content.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    /** « documents/diaporama-2021.pdf »: without accents or spaces, none twice. */
    static List<String> names(List<AttachmentRow> files) {
        List<String> names = new ArrayList<>();
        for (AttachmentRow file : files) {
            int dot = file.name().lastIndexOf('.');
            String stem = dot > 0 ? file.name().substring(0, dot) : file.name();
            String plain = Folded.key(stem).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
            String name = "documents/" + (plain.isEmpty() ? "document" : plain);
            String end = "." + file.type().extension();
            int number = 2;
            String free = name + end;
            while (names.contains(free)) {
                free = name + "-" + number++ + end;
            }
            names.add(free);
        }
        return names;
    }

    private static byte[] plain(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream zip, String name, LocalDate on, byte[] content)
            throws IOException {
        zip.putNextEntry(entry(name, on));
        zip.write(content);
        zip.closeEntry();
    }

    private static ZipEntry entry(String name, LocalDate on) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(on.atStartOfDay());
        return entry;
    }
}
