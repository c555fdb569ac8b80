/** All slides at a glance, to be filtered by typing; and the buttons and the list of keys. */
export const overviewScript = `
let finder;
const picks=()=>slides.filter(slide=>!slide.classList.contains('unlike')).map(slide=>slide.querySelector('.pick'));
const makeOverview=()=>{
  const input=create('input',{type:'search',placeholder:'Filter slides'});
  input.setAttribute('aria-label','Filter slides');
  input.addEventListener('input',()=>{
    const words=input.value.toLowerCase().split(/\\s+/);
    for(const slide of slides){const text=slide.textContent.toLowerCase();slide.classList.toggle('unlike',!words.every(word=>text.includes(word)))}
    const found=picks().length;status.textContent=found+(found===1?' slide':' slides');
  });
  const close=create('button',{type:'button',textContent:'Close'});
  close.addEventListener('click',()=>setMode('talk'));
  finder=create('div',{className:'finder screen-only'},input,close);
  finder.setAttribute('role','search');
  document.body.insertBefore(finder,main);
  for(const [n,slide] of slides.entries()){
    const pick=create('a',{className:'pick',href:'#/'+(n+1)});
    pick.setAttribute('aria-label',(n+1)+': '+slide.querySelector('h1,h2').textContent);
    pick.addEventListener('click',event=>{event.preventDefault();mode='talk';closeOverview();at=-1;goTo(n)});
    slide.append(pick);
  }
};
const openOverview=isSearch=>{
  if(!finder)makeOverview();
  finder.hidden=false;
  root.classList.add('overview');
  for(const slide of slides)slide.querySelector('.stage').inert=true;
  draw();
  for(const slide of slides)if(count<200)fit(slide);
  (isSearch?finder.querySelector('input'):slides[at].querySelector('.pick')).focus();
  slides[at].scrollIntoView({block:'center'});
};
const closeOverview=()=>{
  root.classList.remove('overview');
  finder.hidden=true;
  finder.querySelector('input').value='';
  for(const slide of slides){slide.classList.remove('unlike');slide.querySelector('.stage').inert=false}
};
const overviewKey=event=>{
  const {key,target}=event,all=picks(),here=all.indexOf(target),isTyping=target.matches('input');
  const go=n=>{event.preventDefault();all[Math.min(all.length-1,Math.max(0,n))]?.focus()};
  const top=here<0?0:all[here].parentNode.offsetTop;
  if(key==='Escape'||(key==='o'&&!isTyping)){event.preventDefault();setMode('talk')}
  else if(isTyping){if(key==='Enter'){event.preventDefault();all[0]?.click()}else if(key==='ArrowDown')go(0)}
  else if(key==='ArrowRight'||key==='l')go(here+1);
  else if(key==='ArrowLeft'||key==='h')go(here-1);
  else if(key==='ArrowDown'||key==='j'){const below=all.findIndex((pick,n)=>n>here&&pick.parentNode.offsetTop>top);const row=all.filter(pick=>pick.parentNode.offsetTop===top).indexOf(target);if(below>=0)go(below+Math.max(0,row));else event.preventDefault()}
  else if(key==='ArrowUp'||key==='k'){const row=all.filter(pick=>pick.parentNode.offsetTop===top),column=row.indexOf(target);const first=all.indexOf(row[0]);if(first>0)go(first-row.length+column);else event.preventDefault()}
  else if(key==='Home')go(0);
  else if(key==='End')go(all.length-1);
  else if(key==='/'){event.preventDefault();finder.querySelector('input').focus()}
};
let help;
const openHelp=()=>{
  if(!help){
    const table=create('table',{},create('tbody',{},...keyRows.map(([key,label])=>{const name=create('th',{},...key.split(' ').flatMap(one=>[create('kbd',{textContent:one}),' ']));name.scope='row';return create('tr',{},name,create('td',{textContent:label}))})));
    const close=create('button',{type:'button',textContent:'Close'});
    close.addEventListener('click',()=>help.close());
    const title=create('h2',{textContent:'Keys',id:'/keys'});
    help=create('dialog',{className:'screen-only'},title,table,close);
    help.setAttribute('aria-labelledby','/keys');
    document.body.append(help);
  }
  help.showModal();
};
const icons={previous:['M15 5l-7 7 7 7','Previous'],next:['M9 5l7 7-7 7','Next'],overview:['M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z','All slides'],notes:['M5 4h14v11H9l-4 5z','Speaker view'],switchTheme:['M12 3a9 9 0 1 0 9 9 7 7 0 0 1-9-9z','Light or dark'],fullscreen:['M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5','Full screen'],help:['M9 9a3 3 0 1 1 4.2 2.7c-.8.4-1.2 1-1.2 1.8M12 17.5v.01','Keys']};
const tools=create('nav',{className:'tools screen-only'});
tools.setAttribute('aria-label','Talk');
for(const [name,[path,label]] of Object.entries(icons)){
  const button=create('button',{type:'button',title:label});
  button.setAttribute('aria-label',label);
  const svg=document.createElementNS('http://www.w3.org/2000/svg','svg'),shape=document.createElementNS('http://www.w3.org/2000/svg','path');
  svg.setAttribute('viewBox','0 0 24 24');svg.setAttribute('aria-hidden','true');shape.setAttribute('d',path);svg.append(shape);button.append(svg);
  button.addEventListener('click',()=>ask(name));
  tools.append(button);
}
const home=document.querySelector('.home');
if(home){tools.prepend(...home.children);home.remove()}
document.body.append(tools);
`;
