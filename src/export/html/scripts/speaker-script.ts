/**
 * The speaker view is the same file in a second window. Both talk by messages, which need no server and no common origin;
 * each hears only the other.
 */
export const speakerScript = `
const shared=new Set(['next','previous','first','last','accept','goToTyped','black','white','toggleClock','resetClock']);
let speaker;
const isOurs=data=>typeof data==='object'&&data!==null&&data.of==='dsac-info talk';
const tell=()=>{
  if(isSpeaker||!speaker||speaker.closed)return;
  speaker.postMessage({of:'dsac-info talk',at,step,mode,elapsed:elapsed(),isRunning:started>0},'*');
};
const openSpeaker=()=>{
  if(isSpeaker)return;
  speaker=open(location.href.split('#')[0]+'#/notes','dsac-info-notes','popup,width=1100,height=760');
};
const askTalk=(name,to)=>{opener?.postMessage({of:'dsac-info talk',name,to},'*')};
addEventListener('message',({data,source})=>{
  if(!isOurs(data))return;
  if(isSpeaker){
    if(source!==opener)return;
    before=Number(data.elapsed)||0;started=data.isRunning===true?Date.now():0;
    show(Number(data.at)||0,Number(data.step)||0);
    root.dataset.talk=String(data.mode);
    return;
  }
  if(!speaker||source!==speaker)return;
  if(data.name==='hello')tell();
  else if(data.name==='goTo')goTo(Number(data.to)||0);
  else if(shared.has(data.name)){if(mode!=='talk'&&!/^(black|white)$/.test(data.name))setMode('talk');run(data.name)}
});
let said,small;
const startSpeaker=()=>{
  root.classList.add('speaker');
  document.title='Notes: '+document.title;
  said=create('div',{className:'said screen-only',tabIndex:0});
  said.setAttribute('role','region');said.setAttribute('aria-label','Notes');
  small=create('small');
  clock.hidden=false;clock.append(clockText(),small);
  main.append(clock,said);
  askTalk('hello');
};
const drawNotes=()=>{
  const notes=slides[at].querySelector('.notes');
  const parts=notes?[...notes.cloneNode(true).childNodes]:[create('p',{className:'quiet',textContent:main.querySelector('.notes')?'No notes on this slide.':'This file has no notes. Export it with --notes to have them here.'})];
  for(const part of parts)for(const named of [part,...(part.querySelectorAll?.('[id]')??[])])named.removeAttribute?.('id');
  said.replaceChildren(...parts);
  said.scrollTop=0;
  small.textContent=(at+1)+' / '+count+(stepsOf(at)?', step '+step+' of '+stepsOf(at):'');
  if(slides[at+1])fit(slides[at+1]);
};
`;
