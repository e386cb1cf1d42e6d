package annotate

func times(d *document) {}
