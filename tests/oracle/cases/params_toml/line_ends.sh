# CR LF, a lone CR, no line break at the end; line breaks and a last comma in an inline table.
project
printf 'a = 1\r\nb = """\r\nx\r\ny"""\r\n[t]\rc = {\r\n d = 1, # c\n e = 2,\n}' >p.toml
file dvc.yaml <<-TXT
	stages:
	  s:
	    cmd: 'true'
	    params:
	    - p.toml:
TXT
run dvc repro
run -j dvc exp show --json
