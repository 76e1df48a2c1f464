# Items by number: the first, the last, one too far, one that is no number.
project
echo 'l: [a, b]' >params.yaml
try() {
    printf 'stages:\n  s: {cmd: "echo %s"}\n' "$1" >dvc.yaml
    run -h dvc repro
}
try '${l[0]}'
try '${l[1]}'
try '${l[2]}'
try '${l[-1]}'
try '${l[x]}'
try '${l.0}'
