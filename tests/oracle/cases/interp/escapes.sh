# \${…} is text.
project
printf 'n: 5\nesc: v\\${n}v\nbs: end\\\nt: ${n}\n' >params.yaml
cmd() { printf 'stages:\n  s:\n    cmd: echo %s\n' "$1" >dvc.yaml; run dvc repro --dry; }
cmd '\${n} \\${n} \\\${n} $${n} \\ $n'
cmd '\${n.} ${n}\${x'
cmd '${n $ {n} {n} $'
cmd '${esc} ${bs}${t}'
printf 'stages:\n  s:\n    cmd: echo\n    desc: \\${n}\n    deps: ["\\\\${n}"]\n    outs: ["x\\\\${n}": {desc: "\\\\${n"}]\n' >dvc.yaml
echo 1 >'${n}'
run -q dvc repro
run dvc status
