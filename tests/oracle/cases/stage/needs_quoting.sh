# Names that need quotes in YAML, in the shell and on the command line.
project
mkdir -p 'dir with blank/é'
echo 1 >'dir with blank/é/in put'
echo 2 >"it's"
file dvc.yaml <<-'TXT'
	stages:
	  'yes':
	    cmd: cp "it's" yes
	    deps: ["it's"]
	    outs: ['yes']
	  'null':
	    cmd: cp yes null
	    deps: ['yes']
	    outs: ['null']
	  'a: b':
	    cmd: |
	      cp null 'c: d'
	    deps: ['null']
	    outs: ['c: d']
	  'x#y':
	    cmd: "echo >'# z'"
	    outs: ['# z']
	  '- dash':
	    cmd: echo >'[b]'
	    outs: ['[b]']
	  'ключ 😀':
	    wdir: dir with blank/é
	    cmd: cp 'in put' 'выход 😀'
	    deps: [in put]
	    outs: ['выход 😀']
	  '"q"':
	    cmd: echo >'"q"'
	    outs: ['"q"']
	  '1.5':
	    cmd: echo >'1.5'
	    outs: ['1.5']
	  '2020-01-01':
	    cmd: echo >'&amp'
	    outs: ['&amp']
TXT
run dvc stage list
run dvc repro
run dvc status
run dvc repro 'a: b'
run dvc repro 'dvc.yaml:a: b'
run dvc repro 'ключ 😀'
run dvc repro -f '"q"'
run dvc dag --mermaid
