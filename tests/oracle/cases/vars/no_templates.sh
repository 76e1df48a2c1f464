# `vars` themselves, and names of stages, are not filled in.
project
printf 'x: 1\n' >params.yaml
vars() { printf "vars: $1\nstages:\n  s:\n    cmd: echo ok\n" >dvc.yaml; run dvc repro --dry; }
vars "['\${x}.yaml']"
vars "[{a: {b: ['\${x}']}}]"
vars "[{'\${x}': 1}]"
vars "[{a: '\\\\\${x}'}]"
printf "stages:\n  '\${x}':\n    cmd: echo \${x}\n" >dvc.yaml
run dvc repro --dry
run dvc repro --dry '${x}'
printf "stages:\n  s:\n    vars: ['\${x}.yaml']\n    cmd: echo \${x}\n" >dvc.yaml
run dvc repro --dry
printf "stages:\n  s:\n    vars: ['\${x.}.yaml']\n    cmd: echo \${x}\n" >dvc.yaml
run dvc repro --dry
