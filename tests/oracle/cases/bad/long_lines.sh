# Lines below a complaint about dvc.yaml that are longer than a row.
project
long=$(seq -s '' 60)
try() { printf "$@" >dvc.yaml; run dvc repro; }
try 'stages:\n  a: {cmd: echo one two three four five six seven eight nine ten eleven twelve thirteen, wrong: 1}\n'
try 'stages:\n  a:\n    cmd: echo %s %s\n    wrong: 1\n' "$long" "$long"
try 'stages:\n  a:\n    cmd: echo\n    wrong: {x: %s}\n' "$long"
try 'stages:\n  a:\n    cmd: echo %s     and more   words   behind   it   until   the   row   ends here   \n    wrong: 1\n' "$(seq -s ' ' 18)"
try 'stages:\n  a:\n    cmd: %s\n    wrong: 1\n' "ächzend übergroße Wörter — schön, daß es sie gibt, und länger als eine Zeile sind sie; ñandú 漢字漢字 漢字漢字"
try 'stages:\n  a:\n    meta:\n        deep:\n            deeper: [%s]\n    wrong: 1\n' "$(seq -s ', ' 40)"
try 'wrong_and_much_longer_than_a_row_can_be_%s: 1\nstages: {}\n' "$long"
try '# %s\nstages:\n  a:\n    cmd: 1%s   \n    wrong: x\n' "$long" "$(printf '%70s' '')"
try '\n\n\n\n\n\n\n\n\nstages:\n  a: {cmd: echo one two three four five six seven eight nine ten eleven twelve thirteen, wrong: 1}\n'
