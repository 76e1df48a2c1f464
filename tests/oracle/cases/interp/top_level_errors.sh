# What can be wrong with templates at the top of the file.
project
printf 'm: m\nn: 5\n' >params.yaml
try() { printf "$1\n" >dvc.yaml; run dvc status; }
try 'metrics: [a, "${zz}"]'
try 'metrics: ["${m.}"]'
try 'params: ["${zz}"]'
try 'plots: [{"${m}": {y: "${zz}"}}]'
try 'artifacts: {a: {path: "${zz}"}}'
try 'artifacts: {"${m}": {path: "${zz}"}}'
try 'artifacts: {"${n}": {path: x}}'
try 'artifacts: {"${m.}": {path: x}}'
try 'datasets: [{name: "${m}"}, {name: "${zz}"}]'
try 'datasets: "${zz}"'
try 'stages: {s: {cmd: "${yy}"}}\nmetrics: ["${zz}"]'
try 'metrics: ["${zz}"]\nplots: ["${yy}"]'
