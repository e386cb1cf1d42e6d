package annotate

func quantities(d *document) {}
