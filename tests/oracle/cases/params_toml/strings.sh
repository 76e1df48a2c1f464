# The four kinds of strings, escapes, strings of several lines.
project
file p.toml <<-'TXT'
	a = "q\"\\ \b\f\n\r\t \u20AC \U0001F600"
	b = 'c:\dir\n "x"'
	c = """
	first
	  second \
	      joined
	"quoted" ""two"""""
	d = '''
	raw \n
	'it' '''
	e = ""
	f = "  "
	g = "1"
	h = "true"
	i = "null"
	j = "2020-01-01"
	k = "# no comment"
	l = "a: b"
TXT
file dvc.yaml <<-TXT
	stages:
	  s:
	    cmd: 'true'
	    params:
	    - p.toml: [a, b, c, d, e, f, g, h, i, j, k, l]
TXT
run dvc repro
run dvc status
run -j dvc exp show --json
