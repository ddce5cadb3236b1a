package org.openhall.server.importing.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

import org.openhall.server.intake.RefusedFileException;

/** The visible sheets of a workbook, streamed: cells in a first pass, merged areas and hidden rows in a second. */
final class XlsxReader {
    private XlsxReader() {}

    static List<Sheet> read(Path file) throws RefusedFileException {
        ZipCheck.check(file);
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook, false);
            StylesTable styles = reader.getStylesTable();
            Set<String> hidden = hiddenSheets(reader);
            Bounds bounds = new Bounds();
            List<Sheet> sheets = new ArrayList<>();
            XSSFReader.SheetIterator parts = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (parts.hasNext()) {
                CellCollector cells = new CellCollector(bounds);
                try (InputStream first = parts.next()) {
                    if (hidden.contains(parts.getSheetName())) continue;
                    parse(first, new XSSFSheetXMLHandler(styles, null, strings, cells, new DataFormatter(), false));
                }
                ShapeCollector shape = new ShapeCollector();
                try (InputStream second = parts.getSheetPart().getInputStream()) {
                    parse(second, shape);
                }
                sheets.add(new Sheet(parts.getSheetName(), cells.rows(), shape.merged(), shape.hiddenRows()));
            }
            return sheets;
        } catch (RefusedInside e) {
            throw new RefusedFileException(e.getMessage(), e);
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
            throw refused(e);
        }
    }

    private static Set<String> hiddenSheets(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, RefusedFileException {
        HiddenSheetCollector collector = new HiddenSheetCollector();
        try (InputStream in = reader.getWorkbookData()) {
            parse(in, collector);
        }
        return collector.names();
    }

    /** The only place that makes an XML parser here: no DTD, no entities from elsewhere. */
    private static void parse(InputStream in, ContentHandler handler)
            throws IOException, SAXException, RefusedFileException {
        try {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            xml.setContentHandler(handler);
            xml.parse(new InputSource(in));
        } catch (ParserConfigurationException e) {
            throw refused(e);
        }
    }

    private static RefusedFileException refused(Exception cause) {
        return new RefusedFileException("表格文件已损坏，或者含有不允许的内容：请在表格软件里打开后另存一份 .xlsx 再导入。", cause);
    }
}
