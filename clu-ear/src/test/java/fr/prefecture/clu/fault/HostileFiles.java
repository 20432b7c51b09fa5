package fr.prefecture.clu.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that no upload may take: they are not what their names say, or harm whoever opens them. */
final class HostileFiles {

    private static final int BOMB = 400_000_000;
    private static final int MEGABYTE = 1 << 20;
    private static final String EXTERNAL =
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";

    private HostileFiles() {}

    /** By the names under which they are sent. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        byte[] program = bytes("\u007fELF\u0002\u0001\u0001\u0000\u0000\u0000\u0000");
        byte[] page = bytes("<html><script>" + Payload.MARK + "()</script></html>");
        for (String end : new String[] {"pdf", "png", "xlsx", "docx", "eml"}) {
            all.put("page." + end, page);
        }
        for (String end : new String[] {"csv", "xlsx", "jpg", "gz"}) {
            all.put("programme." + end, program);
        }
        all.put("image.svg", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>"));
        all.put("page.html", page);
        all.put("table.csv\u0000.html", page);
        all.put("\u202ecod.exe", program);
        all.put("../../../table.exe", program);
        all.put("vrai.pdf.xlsx", bytes("%PDF-1.7\n1 0 obj\n"));
        all.put("immense.png", picture());
        all.put("bombe.xlsx", workbook(BOMB));
        all.put("bombe.docx", archive("word/document.xml", BOMB, word()));
        all.put("bombe.odt", archive("content.xml", BOMB, openText()));
        all.put("bombe.ods", archive("content.xml", BOMB, openTable()));
        all.put("poupees.zip", archive("a.zip", archive("b.zip", BOMB, Map.of())));
        all.put("entite.xlsx", archive("xl/workbook.xml", external(), workbookTypes()));
        all.put("entite.ods", archive("content.xml", external(), openTable()));
        all.put("entite.odt", archive("content.xml", external(), openText()));
        all.put("entite.docx", archive("word/document.xml", external(), word()));
        all.put("x".repeat(4000) + ".exe", program);
        return all;
    }

    private static byte[] external() {
        return bytes(EXTERNAL + "<a>&x;</a>");
    }

    private static Map<String, byte[]> word() {
        return Map.of(
                "[Content_Types].xml",
                bytes(
                        "<Types"
                                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                                + " PartName=\"/word/document.xml\" ContentType=\"application/vnd"
                                + ".openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
    }

    private static Map<String, byte[]> workbookTypes() {
        return Map.of(
                "[Content_Types].xml",
                bytes(
                        "<Types"
                                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                                + " PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd"
                                + ".openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"));
    }

    private static byte[] workbook(int size) {
        return archive("xl/worksheets/sheet1.xml", size, workbookTypes());
    }

    private static Map<String, byte[]> openText() {
        return Map.of("mimetype", bytes("application/vnd.oasis.opendocument.text"));
    }

    private static Map<String, byte[]> openTable() {
        return Map.of("mimetype", bytes("application/vnd.oasis.opendocument.spreadsheet"));
    }

    /** The head of a picture of four thousand million points. */
    private static byte[] picture() {
        byte[] head =
                ByteBuffer.allocate(17)
                        .put(bytes("IHDR"))
                        .putInt(65_000)
                        .putInt(65_000)
                        .put(new byte[] {8, 6, 0, 0, 0})
                        .array();
        CRC32 sum = new CRC32();
        sum.update(head);
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(head)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] archive(String name, byte[] content) {
        return archive(name, content, Map.of());
    }

    private static byte[] archive(String name, byte[] content, Map<String, byte[]> beside) {
        return archive(name, content, content.length, beside);
    }

    private static byte[] archive(String name, int zeros, Map<String, byte[]> beside) {
        return archive(name, new byte[MEGABYTE], zeros, beside);
    }

    private static byte[] archive(
            String name, byte[] piece, int length, Map<String, byte[]> beside) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> one : beside.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
            }
            zip.putNextEntry(new ZipEntry(name));
            for (int written = 0; written < length; written += piece.length) {
                zip.write(piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
