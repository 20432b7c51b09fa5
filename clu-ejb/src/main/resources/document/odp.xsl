<?xml version="1.0" encoding="UTF-8"?>
<!-- Each section.slide of a paper (XHTML whose containers hold blocks only) as a page of an OpenDocument presentation. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
    xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
    xmlns:xlink="http://www.w3.org/1999/xlink">
  <xsl:output method="xml" encoding="UTF-8"/>
  <xsl:include href="odf-inline.xsl"/>

  <xsl:template match="/html">
    <office:document-content office:version="1.3">
      <office:automatic-styles>
        <style:style style:name="Page" style:family="drawing-page">
          <style:drawing-page-properties presentation:display-header="false" presentation:display-footer="true" presentation:display-page-number="true" presentation:display-date-time="false"/>
        </style:style>
        <style:style style:name="Title" style:family="presentation" style:parent-style-name="Contenu-title"/>
        <style:style style:name="Outline" style:family="presentation" style:parent-style-name="Contenu-outline1"/>
        <style:style style:name="Caption" style:family="graphic" style:parent-style-name="standard">
          <style:graphic-properties draw:stroke="none" draw:fill="none" fo:padding="0cm"/>
        </style:style>
        <style:style style:name="Row" style:family="table-row"><style:table-row-properties style:min-row-height="0.9cm"/></style:style>
        <style:style style:name="Column" style:family="table-column"><style:table-column-properties style:rel-column-width="1000*"/></style:style>
        <style:style style:name="Cell" style:family="table-cell">
          <style:graphic-properties draw:fill="none" fo:padding="0.15cm"/>
          <style:paragraph-properties fo:border-left="none" fo:border-right="none" fo:border-top="none" fo:border-bottom="0.5pt solid #c9ced6"/>
          <style:text-properties fo:font-size="16pt"/>
        </style:style>
        <style:style style:name="HeadCell" style:family="table-cell">
          <style:graphic-properties draw:fill="none" fo:padding="0.15cm"/>
          <style:paragraph-properties fo:border-left="none" fo:border-right="none" fo:border-top="none" fo:border-bottom="1pt solid #1c1f24"/>
          <style:text-properties fo:font-size="14pt" fo:font-weight="bold" fo:color="#4a5261"/>
        </style:style>
        <style:style style:name="CellText" style:family="paragraph"><style:text-properties fo:font-size="16pt"/></style:style>
        <style:style style:name="CellNumber" style:family="paragraph"><style:paragraph-properties fo:text-align="end"/><style:text-properties fo:font-size="16pt"/></style:style>
        <style:style style:name="CellHead" style:family="paragraph"><style:text-properties fo:font-size="14pt" fo:font-weight="bold" fo:color="#4a5261"/></style:style>
        <style:style style:name="RowHead" style:family="paragraph"><style:text-properties fo:font-size="16pt" fo:font-weight="bold"/></style:style>
        <style:style style:name="CaptionText" style:family="paragraph"><style:text-properties fo:font-size="14pt" fo:color="#4a5261"/></style:style>
        <style:style style:name="Strong_20_Emphasis" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
        <text:list-style style:name="Bullets">
          <text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:space-before="0.2cm" text:min-label-width="0.7cm"/></text:list-level-style-bullet>
          <text:list-level-style-bullet text:level="2" text:bullet-char="–"><style:list-level-properties text:space-before="1.1cm" text:min-label-width="0.7cm"/></text:list-level-style-bullet>
        </text:list-style>
        <text:list-style style:name="Numbers">
          <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."><style:list-level-properties text:space-before="0.2cm" text:min-label-width="0.9cm"/></text:list-level-style-number>
        </text:list-style>
        <xsl:call-template name="languages"/>
      </office:automatic-styles>
      <office:body>
        <office:presentation><xsl:apply-templates select="body//section[@class='slide']"/></office:presentation>
      </office:body>
    </office:document-content>
  </xsl:template>

  <!-- Texts stand in the outline; where a table or a figure follows, it has the lower part of the slide. -->
  <xsl:template match="section[@class='slide']">
    <xsl:variable name="texts" select="p|ul|ol"/>
    <xsl:variable name="objects" select="table|figure"/>
    <draw:page draw:name="{position()}. {normalize-space(h2[1])}" draw:style-name="Page" draw:master-page-name="Contenu" presentation:presentation-page-layout-name="TitleAndContent">
      <draw:frame presentation:style-name="Title" draw:layer="layout" presentation:class="title" svg:x="1.6cm" svg:y="1.1cm" svg:width="24.8cm" svg:height="1.8cm">
        <draw:text-box><text:p><xsl:apply-templates select="h2[1]/node()"/></text:p></draw:text-box>
      </draw:frame>
      <xsl:if test="$texts">
        <draw:frame presentation:style-name="Outline" draw:layer="layout" presentation:class="outline" svg:x="1.6cm" svg:y="3.3cm" svg:width="24.8cm">
          <xsl:attribute name="svg:height"><xsl:choose><xsl:when test="$objects">3cm</xsl:when><xsl:otherwise>10.6cm</xsl:otherwise></xsl:choose></xsl:attribute>
          <draw:text-box><xsl:apply-templates select="$texts"/></draw:text-box>
        </draw:frame>
      </xsl:if>
      <xsl:apply-templates select="$objects">
        <xsl:with-param name="top"><xsl:choose><xsl:when test="$texts">6.6</xsl:when><xsl:otherwise>3.3</xsl:otherwise></xsl:choose></xsl:with-param>
      </xsl:apply-templates>
    </draw:page>
  </xsl:template>

  <xsl:template match="figure">
    <xsl:param name="top"/>
    <xsl:if test="figcaption">
      <draw:frame draw:style-name="Caption" draw:layer="layout" svg:x="1.6cm" svg:y="{$top}cm" svg:width="24.8cm" svg:height="0.9cm">
        <draw:text-box><text:p text:style-name="CaptionText"><xsl:apply-templates select="figcaption/node()"/></text:p></draw:text-box>
      </draw:frame>
    </xsl:if>
    <xsl:apply-templates select="table"><xsl:with-param name="top" select="$top + 1"/></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="table">
    <xsl:param name="top"/>
    <xsl:variable name="start"><xsl:choose><xsl:when test="caption"><xsl:value-of select="$top + 1"/></xsl:when><xsl:otherwise><xsl:value-of select="$top"/></xsl:otherwise></xsl:choose></xsl:variable>
    <xsl:if test="caption">
      <draw:frame draw:style-name="Caption" draw:layer="layout" svg:x="1.6cm" svg:y="{$top}cm" svg:width="24.8cm" svg:height="0.9cm">
        <draw:text-box><text:p text:style-name="CaptionText"><xsl:apply-templates select="caption/node()"/></text:p></draw:text-box>
      </draw:frame>
    </xsl:if>
    <draw:frame draw:layer="layout" svg:x="1.6cm" svg:y="{$start}cm" svg:width="24.8cm" svg:height="{0.9 * count(.//tr)}cm">
      <table:table table:use-first-row-styles="true">
        <xsl:for-each select="(.//tr)[1]/*"><table:table-column table:style-name="Column"/></xsl:for-each>
        <xsl:apply-templates select="thead/tr|tbody/tr|tr"/>
      </table:table>
      <svg:title><xsl:value-of select="normalize-space(caption)"/></svg:title>
    </draw:frame>
  </xsl:template>

  <xsl:template match="tr"><table:table-row table:style-name="Row"><xsl:apply-templates select="td|th"/></table:table-row></xsl:template>

  <xsl:template match="td|th">
    <table:table-cell table:style-name="Cell">
      <xsl:if test="ancestor::thead"><xsl:attribute name="table:style-name">HeadCell</xsl:attribute></xsl:if>
      <xsl:apply-templates select="*"/>
      <xsl:if test="not(*)"><text:p text:style-name="CellText"/></xsl:if>
    </table:table-cell>
  </xsl:template>

  <xsl:template match="p">
    <text:p>
      <xsl:if test="ancestor::table">
        <xsl:attribute name="text:style-name">
          <xsl:choose>
            <xsl:when test="ancestor::thead">CellHead</xsl:when>
            <xsl:when test="ancestor::th">RowHead</xsl:when>
            <xsl:when test="ancestor::td[1][@class='number']">CellNumber</xsl:when>
            <xsl:otherwise>CellText</xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
      </xsl:if>
      <xsl:apply-templates/>
    </text:p>
  </xsl:template>

  <xsl:template match="ul"><text:list text:style-name="Bullets"><xsl:apply-templates select="li"/></text:list></xsl:template>
  <xsl:template match="ol"><text:list text:style-name="Numbers"><xsl:apply-templates select="li"/></text:list></xsl:template>
  <xsl:template match="li"><text:list-item><xsl:apply-templates select="*"/></text:list-item></xsl:template>
</xsl:stylesheet>
