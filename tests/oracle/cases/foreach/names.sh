# What stands behind the @.
project
printf 'fl: [true, false, null, 1.5, 1e-05, two]\nb: true\ns: text\n' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  lit:
	    foreach: [true, null, 2.5, 1, "1.0", a b, c/d, e:f]
	    do: {cmd: "echo ${item}"}
	  ref:
	    foreach: ${fl}
	    do: {cmd: "echo ${item}"}
	  both:
	    foreach: ["${b}", true, "x${s}", "\\${s}"]
	    do: {cmd: "echo ${item}"}
TXT
run dvc repro --dry
run dvc repro --dry lit@e:f
run dvc repro --dry dvc.yaml:lit@e:f
run dvc repro --dry 'both@${s}'
