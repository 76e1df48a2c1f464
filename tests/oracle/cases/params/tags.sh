# Tags in a params file and in dvc.yaml: known ones make their type, others are refused.
project
file q.yaml <<-'TXT'
	i: !!int "3"
	octal: !!int 010
	verbatim: !<tag:yaml.org,2002:int> "4"
	f: !!float "3"
	g: !!float 3
	inf: !!float .inf
	b: !!bool "true"
	c: !!bool yes
	n: !!null "x"
	s: !!str 3
	none: ! 12
	l: !!seq [1]
	m: !!map {a: 1}
	k: {!!str 5: '=', '<<': '<<', =: 1}
TXT
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: echo
	    params: [{q.yaml: [i, octal, verbatim, f, g, inf, b, c, n, s, none, l, m, k]}]
TXT
run dvc repro
while IFS= read -r line; do
    printf '%s\n' "$line" >q.yaml
    printf 'stages:\n  a:\n    cmd: echo\n    params: [{q.yaml: [x]}]\n' >dvc.yaml
    run -q dvc repro
done <<'TXT'
x: !foo 1
x: !!foo 1
x: !foo [1]
x: !foo {a: 1}
x: {a: [!foo 1]}
!foo x: 1
x: !!int abc
x: !!int ""
x: !!float abc
x: !!bool abc
x: !!seq {a: 1}
x: !!map [1]
x: !!timestamp x
x: !!python/tuple [1]
x: =
x: [<<]
TXT
printf 'stages:\n  a:\n    cmd: !!python/object/apply:os.system ["echo >ran"]\n' >dvc.yaml
run -q dvc repro
run -q dvc status
printf 'stages:\n  a:\n    cmd: echo\n    meta: !foo {a: 1}\n' >dvc.yaml
run -q dvc repro
