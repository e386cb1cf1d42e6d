package main

import (
	"archive/zip"
	"encoding/binary"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// naturalEarth reads the populated places of Natural Earth.
func naturalEarth(file string) ([]place, error) {
	rows, err := readDBF(file)
	if err != nil {
		return nil, err
	}
	var out []place
	for _, row := range rows {
		if row["NAME_AR"] == "" {
			continue
		}
		p := city(row["NE_ID"], row["NAME_EN"], row["ISO_A2"], "", "", row["POP_MAX"], row["LATITUDE"], row["LONGITUDE"], []string{row["NAME_AR"]})
		p.id = "n" + row["NE_ID"]
		if row["ADM0CAP"] == "1" || strings.HasPrefix(row["ADM0CAP"], "1.") {
			p.rank = "capital"
		}
		out = append(out, p)
	}
	return out, nil
}

// readDBF returns the records of the dBASE table in a zipped shapefile (dBASE
// III+: a header of 32-byte field descriptors that 0x0D ends, then fixed-width
// records with a deletion flag).
func readDBF(file string) ([]map[string]string, error) {
	archive, err := zip.OpenReader(file)
	if err != nil {
		return nil, err
	}
	defer archive.Close()
	for _, f := range archive.File {
		if !strings.HasSuffix(f.Name, ".dbf") {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return nil, err
		}
		raw, err := io.ReadAll(r)
		if err != nil {
			return nil, err
		}
		return parseDBF(raw)
	}
	return nil, fmt.Errorf("%s: no .dbf inside", file)
}

func parseDBF(raw []byte) ([]map[string]string, error) {
	if len(raw) < 33 {
		return nil, fmt.Errorf("dBASE table of %d bytes", len(raw))
	}
	count := int(binary.LittleEndian.Uint32(raw[4:]))
	head, width := int(binary.LittleEndian.Uint16(raw[8:])), int(binary.LittleEndian.Uint16(raw[10:]))
	if head+count*width > len(raw) {
		return nil, fmt.Errorf("dBASE table is cut off: %d records of %d bytes", count, width)
	}
	type field struct {
		name  string
		width int
	}
	var fields []field
	for at := 32; at+32 <= head && raw[at] != 0x0D; at += 32 {
		name, _, _ := strings.Cut(string(raw[at:at+11]), "\x00")
		fields = append(fields, field{name, int(raw[at+16])})
	}
	records := make([]map[string]string, 0, count)
	for i := range count {
		at := head + i*width + 1
		record := map[string]string{}
		for _, f := range fields {
			record[f.name] = strings.Trim(string(raw[at:at+f.width]), " \x00")
			at += f.width
		}
		if n, err := strconv.ParseFloat(record["POP_MAX"], 64); err == nil {
			record["POP_MAX"] = strconv.Itoa(int(n))
		}
		records = append(records, record)
	}
	return records, nil
}
