# Plots of generated stages, and templates at the top.
plots_project <<-TXT
	vars:
	- file: logs.csv
	- field: loss
	plots:
	- \${file}: {template: t, y: "\${field}"}
	- t_\${field}: {template: t, x: step, y: {"\${file}": [acc, "\${field}"]}}
	stages:
	  s:
	    foreach: [one, two]
	    do:
	      cmd: echo \${item}
	      plots:
	      - \${item}.csv: {cache: false, template: t, title: "\${item}"}
	  m:
	    matrix: {n: [1, 2]}
	    cmd: echo \${item.n}
	    plots:
	    - m\${item.n}.csv: {cache: false, template: t}
TXT
for f in one two m1 m2; do
    printf 'a,b\n1,2\n' >$f.csv
done
run -j dvc plots show --json
run -j dvc plots show --json one
