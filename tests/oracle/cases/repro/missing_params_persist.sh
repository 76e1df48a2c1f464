# What a stage needs is missing: said in other words where its outputs make it a candidate for the run cache, persistent ones too.
project
echo 'a: 1' >params.yaml
try() { cat >dvc.yaml; run dvc repro; run dvc repro -f; run dvc repro --no-run-cache; }
try <<-TXT
stages: {s: {cmd: echo >o, outs: [o: {persist: true}], params: [a, no.yaml: [x]]}}
TXT
try <<-TXT
stages: {s: {cmd: echo >o, outs: [o: {persist: true}], deps: [none]}}
TXT
try <<-TXT
stages: {s: {cmd: echo >o, outs: [o: {persist: true}], deps: [none], always_changed: true}}
TXT
try <<-TXT
stages: {s: {cmd: echo, deps: [none]}}
TXT
try <<-TXT
stages: {s: {cmd: echo >o, outs: [o: {cache: false}], params: [no.yaml: [x]]}}
TXT
