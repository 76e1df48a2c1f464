# Line ends count: files are hashed byte by byte.
project
printf 'a\r\nb\r\n' >crlf
printf 'a\nb\n' >lf
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: cat crlf lf >both
	    deps: [crlf, lf]
	    outs: [both]
TXT
run dvc repro
tr -d '\r' <crlf >x && mv x crlf
run dvc status
